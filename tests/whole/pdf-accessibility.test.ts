import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { firstMissing } from '../../src/check/document-words.ts';
import { parsePdf } from '../../src/check/pdf/parse-pdf.ts';
import { editionJobs } from '../../src/make/print-editions.ts';
import { translationJobs } from '../../src/make/translation-jobs.ts';
import { planBuild } from '../../src/plan/build-plan.ts';
import { LOOSE, renderPrintHtml } from '../../src/print/print-html.ts';
import type { PrintJob } from '../../src/print/print-pack.ts';
import { readSchools } from '../../src/read/schools.ts';
import { pdfPath } from '../../src/site/paths.ts';
import { checkUa } from '../print/after/ua-check.ts';
import { readPdf } from '../print/pdf.ts';
import { checkContents } from '../support/contents.ts';
import { allFiles } from '../support/files.ts';
import { schoolsFolder, shippedLibrary } from '../support/library.ts';
import {
  type PrintStructure,
  spaceless,
  structureOfHtml,
  structureOfPdf,
  textsOfHtml,
} from '../support/print-structure.ts';

const TODAY = '2026-11-22';
const built = inject('built');
const library = await shippedLibrary();
const { value } = await readSchools(schoolsFolder);
const pdfs = (await allFiles(built)).filter((path) => path.endsWith('.pdf'));

/** What the build has printed: documents, translations and past editions. */
const jobs: PrintJob[] = [];
for (const plan of planBuild(value.schools, library, TODAY, []).schools)
  jobs.push(
    ...plan.documents.map((document) => ({
      school: plan.school,
      document,
      file: join(built, plan.school.id, pdfPath(document)),
    })),
    ...(await translationJobs(plan, library, TODAY, built)),
    ...editionJobs(plan, library, TODAY, built),
  );

const fileOf = ({ file }: PrintJob): string => relative(built, file);
const languageOf = ({ document }: PrintJob): string =>
  (document.kind === 'agreement' && document.translation?.language) || 'en-GB';
const source = ({ school, document, mark }: PrintJob): Promise<string> =>
  renderPrintHtml(school, document, LOOSE, mark);

describe('every PDF of the example schools', () => {
  test('is one that a document, a translation or an edition asks for', () => {
    expect(pdfs.length).toBeGreaterThan(200);
    expect(jobs.map(fileOf).sort()).toEqual([...pdfs].sort());
  });

  test('keeps what a program can check of PDF/UA-1', async () => {
    for (const job of jobs) expect(await checkUa(await readFile(job.file), languageOf(job)), fileOf(job)).toEqual({});
  }, 240_000);

  test('is tagged as its source says: headings, lists, tables, pictures, links and blanks, all in their order', async () => {
    for (const job of jobs) {
      const pdf = parsePdf(await readFile(job.file));
      const wanted = structureOfHtml(await source(job));
      expect(bare(structureOfPdf(pdf.elements)), fileOf(job)).toEqual(bare(wanted));
      expect(wanted.headings.length, fileOf(job)).toBeGreaterThan(0);
      expect(
        wanted.links.filter((words) => words.trim() === ''),
        fileOf(job),
      ).toEqual([]);
    }
  }, 240_000);

  test('is read in the order of its source, every word of it', async () => {
    for (const job of jobs) {
      const { text } = parsePdf(await readFile(job.file));
      expect(firstMissing(text, textsOfHtml(await source(job))), fileOf(job)).toBeUndefined();
    }
  }, 240_000);

  test('has its headings as bookmarks, word by word, each below the one that it belongs to', async () => {
    for (const job of jobs) {
      const headings = structureOfHtml(await source(job)).headings.map((heading) => ({
        level: Number(heading[1]),
        title: heading.slice(3).replace(/\s+/g, ' ').trim(),
      }));
      const { outline } = await readPdf(job.file);
      expect(
        outline.map(({ level, title }) => ({ level, title })),
        fileOf(job),
      ).toEqual(headings);
    }
  }, 240_000);

  test('gives in its contents the pages on which its headings stand, if it has more than four', async () => {
    let headings = 0;
    for (const path of pdfs) {
      const { pages, right, wrong } = await checkContents(join(built, path));
      if (pages <= 4) continue;
      expect(wrong, path).toEqual([]);
      headings += right;
    }
    expect(headings).toBeGreaterThan(100);
  }, 240_000);

  test('is small: one or two pages take up to 100 kB, a policy up to 600 kB', async () => {
    for (const path of pdfs) {
      const bytes = await readFile(join(built, path));
      expect(bytes.length, path).toBeLessThan(parsePdf(bytes).pages <= 2 ? 100_000 : 600_000);
    }
  });
});

/** Spaces and the numbers of pages, which the contents carry, are compared elsewhere. */
const bare = ({ blanks, ...lists }: PrintStructure) => ({
  blanks,
  ...Object.fromEntries(
    Object.entries(lists).map(([name, lines]) => [
      name,
      lines.map((line) => (name === 'links' ? spaceless(line).replace(/\d+$/, '') : spaceless(line))),
    ]),
  ),
});
