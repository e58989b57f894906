import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { documentWords } from '../../src/check/document-words.ts';
import { parsePdf } from '../../src/check/pdf/parse-pdf.ts';
import { inspectPdf } from '../../src/make/print-documents.ts';
import { translationJobs } from '../../src/make/translation-jobs.ts';
import { planBuild } from '../../src/plan/build-plan.ts';
import { blanksOf } from '../../src/print/blanks/form-blanks.ts';
import { type PackOutcome, printPack } from '../../src/print/print-pack.ts';
import { shippedLibrary } from '../support/library.ts';
import { smallSchool } from '../support/small-school.ts';
import { checkUa } from './after/ua-check.ts';
import { printFolder } from './press.ts';

const folder = printFolder();
const TODAY = '2026-11-22';
let printed: Exclude<PackOutcome, { noBrowser: string }>['results'];

beforeAll(async () => {
  const library = await shippedLibrary();
  const [plan] = planBuild([smallSchool()], library, TODAY, []).schools;
  if (!plan) throw new Error('There is no plan.');
  const jobs = await translationJobs(plan, library, TODAY, folder.path());
  const outcome = await printPack(jobs, { inspect: inspectPdf });
  if ('noBrowser' in outcome) throw new Error(outcome.noBrowser);
  printed = outcome.results;
});

describe('the printed forms in Polish', () => {
  test('pass every check of a PDF and take no more than two sides of paper', () => {
    const made = printed.map(({ job, result }) => ({ id: job.document.id, result }));
    expect(made.map(({ id }) => id)).toEqual(['parent.pl', 'pupil-eyfs-ks1.pl', 'pupil-ks2.pl']);
    for (const { id, result } of made) expect(result, id).toMatchObject({ warnings: [] });
    for (const { id, result } of made) expect('pages' in result ? result.pages : 0, id).toBeLessThanOrEqual(2);
  });

  test('are read aloud in Polish, and say before their promises that nobody has reviewed them and what is signed', async () => {
    for (const { job } of printed) {
      const bytes = await readFile(job.file);
      const pdf = parsePdf(bytes);
      expect(pdf.language).toBe('pl');
      const [first] = documentWords(job.document);
      const notice = spaceless(pdf.text).indexOf('niktgojeszczeniesprawdził.Podpisujesiętekstangielski.');
      expect(notice).toBeGreaterThan(0);
      expect(spaceless(pdf.text).indexOf(spaceless(first ?? ''))).toBeGreaterThan(notice);
      expect(await checkUa(bytes, 'pl'), job.document.id).toEqual({});
    }
  });

  test('can be filled in on a screen', async () => {
    for (const { job } of printed) {
      const { fields } = parsePdf(await readFile(job.file));
      for (const { name } of blanksOf(job.document)) expect(fields.has(name), name).toBe(true);
    }
  });
});

const spaceless = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
