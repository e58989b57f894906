import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { openProject } from '../../src/cli/read-project.ts';
import type { Document } from '../../src/document/document.ts';
import type { School } from '../../src/document/school.ts';
import { hrefOutside } from '../../src/export/links.ts';
import { renderWord } from '../../src/export/word/render-word.ts';
import { planBuild } from '../../src/plan/build-plan.ts';
import { readerName } from '../../src/site/view/school-site.ts';
import { school as sampleSchool, documents as samples } from '../export/sample.ts';
import { type ReadPdf, readPdf } from '../print/pdf.ts';

const run = promisify(execFile);
const isInstalled = await run('soffice', ['--version']).then(
  () => true,
  () => false,
);
const AS_TAGGED_PDF = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}';
const CHOSEN = ['online-safety', 'image-consent', 'incident-log', 'phone-found', 'key-contacts'];

/** What LibreOffice makes of Word files, by the id of the document. */
async function printed(
  school: School,
  documents: readonly Document[],
  ids: readonly string[],
): Promise<Record<string, ReadPdf>> {
  const folder = await mkdtemp(join(tmpdir(), 'policypress-test-'));
  try {
    const chosen = documents.filter(({ id }) => ids.includes(id));
    for (const document of chosen) {
      const href = hrefOutside(school, documents, document);
      const word = await renderWord({ school, document, href, readerName: (reader) => readerName(school, reader) });
      await writeFile(join(folder, `${document.id}.docx`), word);
    }
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const files = chosen.map(({ id }) => join(folder, `${id}.docx`));
    await run('soffice', [profile, '--headless', '--convert-to', AS_TAGGED_PDF, '--outdir', folder, ...files]);
    const read = chosen.map(async ({ id }) => [id, await readPdf(join(folder, `${id}.pdf`))] as const);
    return Object.fromEntries(await Promise.all(read));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

// A machine without LibreOffice shows these tests as skipped.
describe.skipIf(!isInstalled)('LibreOffice, where it is installed,', () => {
  let school: School;
  let documents: readonly Document[];
  let pdfs: Record<string, ReadPdf>;
  beforeAll(async () => {
    const opened = await openProject({ school: ['larkfield-primary'] });
    if ('problem' in opened || !opened.project.library) throw new Error('The example cannot be read.');
    const [plan] = planBuild(opened.schools, opened.project.library, '2026-11-22', opened.project.diagnostics).schools;
    if (!plan) throw new Error('The example has no plan.');
    ({ school, documents } = plan);
    pdfs = await printed(school, documents, CHOSEN);
  });
  const documentOf = (id: string): Document => documents.find((document) => document.id === id) as Document;
  const pdfOf = (id: string): ReadPdf => pdfs[id] as ReadPdf;

  test.each(CHOSEN)('opens “%s” with its title and its language, and says on each page which it is', (id) => {
    const { pages, title, language, tagged } = pdfOf(id);
    const { control } = documentOf(id);
    expect([title, language, tagged]).toEqual([documentOf(id).title, 'en-GB', true]);
    for (const [index, { text }] of pages.entries()) {
      expect(text).toContain(`Version ${control.version}, in force from`);
      expect(text).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(text).toContain(school.config.name);
    }
  });

  test('finds the sections of a policy in its outline, numbered from 1, behind one page of contents', () => {
    const policy = documentOf('online-safety');
    const sections = policy.kind === 'policy' ? policy.sections : [];
    const { outline, pages } = pdfOf('online-safety');
    const listed = outline.map(({ title }) => title.replace(/\s+/g, ' '));
    expect(sections.length).toBeGreaterThan(30);
    expect(
      listed.filter((title) => sections.some((section) => title === `${section.number} ${section.title}`)),
    ).toHaveLength(sections.length);
    for (const { title } of sections) expect(pages[0]?.text).toContain(title);
    expect(pages[1]?.text).toContain(`1 ${sections[0]?.title}`);
  });

  test('tells headings of tables from their cells, and repeats them on the next page', () => {
    expect(pdfOf('key-contacts').roles.TH).toBe(3);
    const log = documentOf('incident-log');
    const [first = '', second = ''] = pdfOf('incident-log').pages.map(({ text }) => text);
    for (const { label } of log.kind === 'record' ? log.columns : []) {
      expect(first).toContain(label);
      expect(second).toContain(label);
    }
  });

  test('lays a record on its side, and fits a sheet for the wall on one page', () => {
    const [page] = pdfOf('incident-log').pages;
    expect(page?.width).toBeGreaterThan(page?.height ?? 0);
    expect(pdfOf('key-contacts').pages).toHaveLength(1);
    expect(pdfOf('phone-found').pages).toHaveLength(1);
  });

  test('leaves nothing outside the margins and sets nothing over something else', () => {
    for (const id of CHOSEN)
      for (const { width, height, runs } of pdfOf(id).pages)
        for (const { text, x, y, width: long } of runs) {
          expect(x, text).toBeGreaterThan(50);
          expect(x + long, text).toBeLessThan(width - 50);
          expect(y, text).toBeLessThan(height - 20);
        }
  });

  test('begins each list anew, and goes on counting where the promises do', async () => {
    const { safety, form } = await printed(sampleSchool, samples, ['safety', 'form']);
    const words = safety?.pages.map(({ text }) => text).join(' ');
    expect(words).toMatch(/• first (?:1\.|–) inner • second 1\. one 2\. two/);
    expect(form?.pages[0]?.text).toMatch(/1\. I talk\..*2\. I listen\./);
    expect(form?.pages[0]?.text).toContain('☐ I have read it');
  });
});
