import { appendFile, chmod, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { NotedAmendment } from '../../src/edition/noted.ts';
import { KeptNotes } from '../../src/make/kept-notes.ts';
import { type InputOptions, readSchoolInputs, wholeInputs } from '../../src/make/school-inputs.ts';
import { keepNote } from '../../src/make/school-notes.ts';
import { isSettled, readStanding } from '../../src/make/standing-school.ts';
import type { SchoolPlan } from '../../src/plan/build-plan.ts';
import { sealFolder } from '../../src/publish/seal.ts';
import type { SchoolSummary } from '../../src/site/view/school-summary.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const AMENDMENTS: readonly NotedAmendment[] = [
  { document: 'parent', path: 'people.dsl.name', after: 'Ines Wren', date: '2026-10-01' },
];
const PLAN = { pages: { documents: [{ id: 'parent' }] }, waived: [], hasProblems: false } as unknown as SchoolPlan;
const SUMMARY = { school: { id: 'alder' } } as unknown as SchoolSummary;

const FILES = {
  'schools/trust/trust.yaml': 'name: Testford Trust\n',
  'schools/trust/logo.svg': '<svg/>',
  'schools/trust/alder/school.yaml': 'name: Alder\n',
  'schools/trust/alder/editions/parent/1.0.html': 'Parent',
  'schools/trust/birch/school.yaml': 'name: Birch\n',
  'library/policies/a.mdx': 'Words.',
  'policypress/src/main.ts': 'run();',
  'policypress/templates/form.hbs': 'Form',
  'policypress/package-lock.json': '{}',
  'out/alder/index.html': 'Home',
  'out/alder/downloads/parent.pdf': 'PDF',
  'out/alder/manifest.json': JSON.stringify({
    school: 'alder',
    documents: [{ id: 'parent', html: 'agreements/parent.html', version: '1.0' }],
    amendments: AMENDMENTS,
  }),
};

/** A world in which one school was made and noted, and how to look at it again. */
async function world(noted: Partial<SchoolPlan> = {}) {
  const folder = await temporaryFolder();
  await writeFiles(folder, FILES);
  const notes = new KeptNotes(join(folder, 'notes'));
  const digest = async (options: Partial<InputOptions> = {}): Promise<string> => {
    const [trust = 'trust'] = await readdir(join(folder, 'schools'));
    const schools = [{ id: 'alder', folder: join(folder, 'schools', trust, 'alder'), trust: { id: trust } }];
    const { digests } = await readSchoolInputs(schools, {
      contentDir: join(folder, 'library'),
      project: join(folder, 'policypress'),
      today: '2026-11-22',
      pdfs: false,
      ...options,
    });
    return digests.alder ?? '';
  };
  const look = async (options: Partial<InputOptions> = {}) =>
    readStanding('alder', await digest(options), { out: join(folder, 'out'), notes, compared: true });
  const seal = async (options: Partial<InputOptions> = {}): Promise<void> => {
    const inputs = wholeInputs(await digest(options), AMENDMENTS);
    await keepNote(notes, inputs, { ...PLAN, ...noted }, SUMMARY);
    await sealFolder(join(folder, 'out/alder'), { inputs, pages: 12, pdfs: 5 });
  };
  await seal();
  return { folder, look, seal };
}

describe('a school of which nothing has changed', () => {
  test('is not read, and what a build says of it was noted', async () => {
    const { look } = await world();
    const standing = await look();
    expect(isSettled(standing)).toBe(true);
    expect(standing).toMatchObject({
      note: { documents: 1, waived: 0, hasProblems: false, summary: SUMMARY },
      seal: { pages: 12, pdfs: 5 },
      amendments: AMENDMENTS,
      published: { 'agreements/parent.html': '1.0' },
    });
  });

  test.each<[string, (folder: string) => Promise<unknown>]>([
    ['another school of its trust', (folder) => appendFile(join(folder, 'schools/trust/birch/school.yaml'), '#')],
    ['a hidden file of an editor', (folder) => writeFile(join(folder, 'schools/trust/alder/.school.yaml.swp'), 'x')],
    ['the date of a file', (folder) => utimes(join(folder, 'schools/trust/alder/school.yaml'), 1, 1)],
    ['what is published of another school', (folder) => writeFiles(folder, { 'out/birch/index.html': 'x' })],
  ])('stays so whatever changes in %s', async (_name, change) => {
    const { folder, look } = await world();
    await change(folder);
    expect(isSettled(await look())).toBe(true);
  });
});

describe('a school is made again', () => {
  test.each<[string, (folder: string) => Promise<unknown>]>([
    ['its own file', (folder) => appendFile(join(folder, 'schools/trust/alder/school.yaml'), '# ')],
    ['a new file of its own', (folder) => writeFiles(folder, { 'schools/trust/alder/own.md': 'x' })],
    ['an edition', (folder) => rm(join(folder, 'schools/trust/alder/editions/parent/1.0.html'))],
    ['the file of its trust', (folder) => appendFile(join(folder, 'schools/trust/trust.yaml'), '# ')],
    ['the folder of its trust', (folder) => rename(join(folder, 'schools/trust'), join(folder, 'schools/other'))],
    ['the logo of its trust', (folder) => writeFiles(folder, { 'schools/trust/logo.svg': '<svg></svg>' })],
    ['the library', (folder) => appendFile(join(folder, 'library/policies/a.mdx'), '!')],
    ['a new file of the library', (folder) => writeFiles(folder, { 'library/policies/b.mdx': 'x' })],
    ['our code', (folder) => appendFile(join(folder, 'policypress/src/main.ts'), ';')],
    ['a template', (folder) => appendFile(join(folder, 'policypress/templates/form.hbs'), '!')],
    ['the packages', (folder) => writeFiles(folder, { 'policypress/package-lock.json': '{ }' })],
    ['a published page', (folder) => appendFile(join(folder, 'out/alder/index.html'), ' ')],
    ['a published PDF', (folder) => writeFiles(folder, { 'out/alder/downloads/parent.pdf': 'pdf' })],
    ['a published file that is missing', (folder) => rm(join(folder, 'out/alder/downloads/parent.pdf'))],
    ['a published file that we did not make', (folder) => writeFiles(folder, { 'out/alder/downloads/x.pdf': 'x' })],
    ['the manifest', (folder) => rewrite(join(folder, 'out/alder/manifest.json'), '"1.0"', '"1.1"')],
    ['a noted day', (folder) => rewrite(join(folder, 'out/alder/manifest.json'), '2026-10-01', '2026-10-02')],
    ['a manifest that is missing', (folder) => rm(join(folder, 'out/alder/manifest.json'))],
    ['a manifest that nobody can read', (folder) => writeFiles(folder, { 'out/alder/manifest.json': '{' })],
  ])('after a change of %s', async (_name, change) => {
    const { folder, look } = await world();
    await change(folder);
    const standing = await look();
    expect([isSettled(standing), standing.seal]).toEqual([false, undefined]);
  });

  test.each<[string, Partial<InputOptions>]>([
    ['on another day', { today: '2026-11-23' }],
    ['with PDFs', { pdfs: true }],
    ['in large print', { largePrint: true }],
  ])('when it is built %s', async (_name, options) => {
    const { look } = await world();
    expect((await look(options)).seal).toBeUndefined();
  });
});

describe('a school is read again, and its folder stays', () => {
  test('when something is to be said of it', async () => {
    const { look } = await world({ hasProblems: true });
    const standing = await look();
    expect([isSettled(standing), standing.seal?.pages]).toEqual([false, 12]);
  });

  test.each<[string, (file: string) => Promise<unknown>]>([
    ['is missing', (file) => rm(file)],
    ['is damaged', (file) => rewrite(file, '"documents":1', '"documents":2')],
    ['is half written', async (file) => writeFile(file, (await readFile(file, 'utf8')).slice(0, 90))],
    ['is empty', (file) => writeFile(file, '')],
  ])('when what was noted of it %s', async (_name, change) => {
    const { folder, look } = await world();
    const { inputs } = await look();
    await change(join(folder, 'notes', inputs));
    const standing = await look();
    expect([standing.note, standing.seal?.pages]).toEqual([undefined, 12]);
  });
});

describe.skipIf(process.platform === 'win32')('the browser', () => {
  const before = process.env.PUPPETEER_EXECUTABLE_PATH;
  afterEach(() => {
    if (before === undefined) delete process.env.PUPPETEER_EXECUTABLE_PATH;
    else process.env.PUPPETEER_EXECUTABLE_PATH = before;
  });

  test('makes a school be made again when it is of another version, and only then', async () => {
    const { folder, look, seal } = await world();
    const browser = join(folder, 'browser');
    const install = async (version: string): Promise<void> => {
      await writeFile(browser, `#!/bin/sh\necho ${version}\n`);
      await chmod(browser, 0o755);
    };
    process.env.PUPPETEER_EXECUTABLE_PATH = browser;
    await install('Chromium 1');
    await seal({ pdfs: true });
    expect(isSettled(await look({ pdfs: true }))).toBe(true);
    await install('Chromium 2');
    expect(isSettled(await look({ pdfs: true }))).toBe(false);
  });
});

async function rewrite(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  expect(text).toContain(from);
  await writeFile(file, text.replace(from, to));
}
