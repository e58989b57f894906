import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { inside, parsePage, textIn } from '../../src/check/page/parse-page.ts';
import { parsePdf } from '../../src/check/pdf/parse-pdf.ts';
import { readPdf } from '../print/pdf.ts';
import { checksums } from '../support/files.ts';
import { attribute, readPages, textOf } from '../support/pages.ts';
import { openPdf, pageTexts } from '../support/pdf.ts';
import { runHere } from '../support/run-here.ts';
import { smallLibrary } from '../support/small-library.ts';
import { smallSchoolYaml } from '../support/small-school.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const built = inject('built');

describe('what the checks read', () => {
  test('is what a browser reads, on every page: elements, attributes and words', async () => {
    const pages = await readPages(built);
    expect(pages.length).toBeGreaterThan(400);
    // Where scripts run, a browser takes what is meant for others as one piece of text.
    for (const { path, html, elements } of pages.filter((page) => !page.html.includes('<noscript>'))) {
      const own = parsePage(html);
      const written = elements.map(({ tagName, attrs }) => [tagName.toLowerCase(), ...attrs.map(({ value }) => value)]);
      expect(
        own.elements.map(({ name, attributes }) => [name, ...attributes.values()]),
        path,
      ).toEqual(written);
      const main = own.elements.find(({ name }) => name === 'main');
      const theirs = elements.find(({ tagName }) => tagName === 'main');
      if (!main || !theirs) continue;
      expect(textIn(own, main), path).toBe(textOf(theirs));
      expect(inside(own, main).filter((element) => element.attributes.has('id')).length, path).toBe(
        elements.filter((element) => attribute(element, 'id') !== undefined && isBelow(element, theirs)).length,
      );
    }
  });

  test.each([
    'larkfield-primary/downloads/online-safety.pdf',
    'larkfield-primary/downloads/incident-log.pdf',
    'kingsbrook-school/downloads/image-consent.pdf',
    'ravensholt-school/downloads/phone-found.pdf',
    'stonecrop-lane-primary/downloads/key-contacts.pdf',
  ])('is what a reader of any PDF reads: %s', async (path) => {
    const file = join(built, path);
    const own = parsePdf(await readFile(file));
    const theirs = await readPdf(file);
    expect(own).toMatchObject({
      pages: theirs.pages.length,
      title: theirs.title,
      language: theirs.language,
      tagged: theirs.tagged,
      bookmarks: theirs.outline.length > 0,
      poorFonts: [],
    });
    const pdf = await openPdf(file);
    const letters = (text: string): string => [...text.normalize('NFKC').replace(/\s/g, '')].sort().join('');
    expect(letters(own.text)).toBe(letters((await pageTexts(pdf)).join('')));
    await pdf.loadingTask.destroy();
    // That reader counts a table or a list once for each of its pages.
    const onOnePage = theirs.pages.length === 1 ? ['Table', 'TH', 'LI'] : [];
    for (const role of ['H1', 'H2', 'H3', 'Figure', ...onOnePage])
      expect(own.elements.filter((element) => element.role === role).length, role).toBe(theirs.roles[role] ?? 0);
  });
});

type Nested = { parentNode?: unknown };
const isBelow = (node: Nested, above: unknown): boolean =>
  node.parentNode === above || (node.parentNode ? isBelow(node.parentNode as Nested, above) : false);

/** A school with a text of its own that may hold a link to nothing. */
const school = (text: string): Record<string, string> => ({
  'schools/alder/school.yaml': `${smallSchoolYaml}
sections:
  add: [{ id: our-garden, title: Our garden, file: garden.md, after: roles }]
`,
  'schools/alder/garden.md': text,
});
const SOUND = 'Read the plan of the garden first.\n';
const DEAD = 'Read the [plan of the garden](#nowhere) first.\n';
const library = smallLibrary();
const build = (folder: string) =>
  runHere(['build', '--content', library.path(), '--out', 'site', '--no-pdf', '--today', '2026-11-22'], {
    cwd: folder,
  });

describe('a page that is not fit to be published', () => {
  test('keeps what an earlier build published of its school, and lets the others be published', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, school(SOUND));
    expect((await build(folder)).code).toBe(0);
    const before = await checksums(join(folder, 'site', 'alder'));
    await writeFiles(folder, { ...school(DEAD), 'schools/birch/school.yaml': smallSchoolYaml });
    const { code, stdout } = await build(folder);
    expect(code).toBe(4);
    expect(stdout).toMatch(/^alder\/policies\/online-safety\.html:\d+:1 {2}error/m);
    expect(stdout).toContain(
      'The link to “#nowhere” leads nowhere: there is no place “nowhere” in “policies/online-safety.html”.',
    );
    expect(stdout).toMatch(/^alder .*kept as it was$/m);
    expect(await checksums(join(folder, 'site', 'alder'))).toEqual(before);
    await access(join(folder, 'site', 'birch', 'index.html'));
  });

  test('leaves out a school that was never published, and every link to it', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { ...school(DEAD), 'schools/birch/school.yaml': smallSchoolYaml });
    const { code, stdout } = await build(folder);
    expect(code).toBe(4);
    expect(stdout).toMatch(/^alder .*not published$/m);
    expect(await readdir(join(folder, 'site'))).toEqual(['_headers', 'assets', 'birch', 'index.html', 'manifest.json']);
    for (const file of ['_headers', 'index.html', 'manifest.json'])
      expect(await readFile(join(folder, 'site', file), 'utf8')).not.toContain('alder/');
  });

  test('leaves out a school that was never published, and still tells of one that stands unchanged', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'schools/birch/school.yaml': smallSchoolYaml });
    expect((await build(folder)).code).toBe(0);
    const index = await readFile(join(folder, 'site', 'index.html'), 'utf8');
    await writeFiles(folder, school(DEAD));
    const { code, stdout } = await build(folder);
    expect(code).toBe(4);
    expect(stdout).toMatch(/^birch .*unchanged$/m);
    expect(stdout).toMatch(/^alder .*not published$/m);
    expect(await readFile(join(folder, 'site', 'index.html'), 'utf8')).toBe(index);
  });

  test('stops the build where no other school is left', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, school(DEAD));
    const { code, stderr } = await build(folder);
    expect(code).toBe(4);
    expect(stderr).toContain('the pages of no school are fit to be published');
    expect((await readdir(folder)).sort()).toEqual(['schools']);
  });
});
