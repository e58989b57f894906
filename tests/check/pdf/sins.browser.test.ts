import { readFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfRules } from '../../../src/check/pdf/index.ts';
import { parsePdf } from '../../../src/check/pdf/parse-pdf.ts';
import { applyPdfRules } from '../../../src/check/pdf/rule.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { AgreementDocument, Document } from '../../../src/document/document.ts';
import { h } from '../../../src/document/hast.ts';
import { finishPdf } from '../../../src/print/after/finish-pdf.ts';
import { renderPrintHtml } from '../../../src/print/print-html.ts';
import { printAll, printFolder } from '../../print/press.ts';
import { sampleAgreement, sampleChart, samplePolicy, sampleRecord, sampleSchool } from '../../print/sample.ts';
import { openBrowser } from '../../support/browser.ts';
import { unpackPdf } from '../../support/unpack-pdf.ts';

const folder = printFolder();
const school = sampleSchool();
const form = sampleAgreement();
const documents: Readonly<Record<string, Document>> = {
  policy: samplePolicy,
  form,
  record: sampleRecord(),
  chart: sampleChart,
};

const printed: Record<string, { bytes: Uint8Array; pages: number }> = {};
const sound = (name: string) => printed[name] ?? { bytes: new Uint8Array(), pages: 0 };
let browser: Browser;

beforeAll(async () => {
  const files = await printAll(school, documents, folder.path());
  for (const [name, { file, pages }] of Object.entries(files)) printed[name] = { bytes: await readFile(file), pages };
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser.close());

const judge = (bytes: Uint8Array, document: Document, pages: number): readonly Diagnostic[] =>
  applyPdfRules(pdfRules, { pdf: parsePdf(bytes), file: 'alder-green/downloads/x.pdf', school, document, pages });

const told = (found: readonly Diagnostic[]) => found.map(({ rule, message }) => `${rule}: ${message}`);

/** A fault planted into a file that was printed soundly. */
function planted(name: string, from: string, to: string): Uint8Array {
  const source = unpackPdf(sound(name).bytes);
  expect(source).toContain(from);
  return Buffer.from(source.replaceAll(from, to), 'latin1');
}

describe('a file as it is printed', () => {
  test.each(Object.keys(documents))('gives no diagnostic: %s', (name) => {
    const { bytes, pages } = sound(name);
    expect(judge(bytes, documents[name] as Document, pages)).toEqual([]);
  });
});

describe('a fault in the file gives one diagnostic', () => {
  test.each([
    [
      'C16 no tags',
      'form',
      '/Marked true',
      '/Marked fals',
      'pdf/tagged: The PDF of “Staying safe online: my agreement” has no tags.',
    ],
    [
      'C16 another language',
      'form',
      '/Lang (en-GB)',
      '/Lang (en-US)',
      'pdf/language: The PDF of “Staying safe online: my agreement” should give its language as en-GB, and gives en-US.',
    ],
    [
      'C16 a font that is only named',
      'record',
      '/FontFile2',
      '/FontFileX',
      'pdf/fonts: The PDF of “Online safety incident log” lacks the letters of AtkinsonHyperlegibleNext-Bold and AtkinsonHyperlegibleNext-Regular, or what they stand for.',
    ],
    [
      'C16 table headings as plain cells',
      'record',
      '/S /TH',
      '/S /TD',
      'pdf/tables: The PDF of “Online safety incident log” has a table without headings, beginning “',
    ],
    [
      'C16 a level left out',
      'policy',
      '/S /H2',
      '/S /H4',
      'pdf/headings: The PDF of “Online safety policy” goes from a heading of level 1 to one of level 4.',
    ],
    [
      'C16 no main heading',
      'form',
      '/S /H1',
      '/S /H2',
      'pdf/headings: The PDF of “Staying safe online: my agreement” should have one main heading, and has 0.',
    ],
    [
      'C16 no bookmarks',
      'form',
      '/Outlines',
      '/Outlinez',
      'pdf/headings: The PDF of “Staying safe online: my agreement” has headings and no bookmarks.',
    ],
    [
      'C16 a drawing without words',
      'chart',
      '/Alt ',
      '/Alz ',
      'pdf/pictures: A picture in the PDF of “A pupil is seen with a phone” has no words in its place.',
    ],
    [
      'C07 the name of the file in place of the title',
      'form',
      '/DisplayDocTitle true',
      '/DisplayDocTitle fals',
      'pdf/title: The PDF of “Staying safe online: my agreement” shows the name of its file instead of its title.',
    ],
    [
      'C16 a blank without a field',
      'form',
      '/T <FEFF007000750070',
      '/T <FEFF007100750070',
      'pdf/fields: In the PDF of “Staying safe online: my agreement”, 4 blanks cannot be filled in on a screen: “I agree: My full name” and others.',
    ],
    [
      'C21 another day',
      'form',
      '/CreationDate (D:20260916',
      '/CreationDate (D:20261122',
      'pdf/date: The PDF of “Staying safe online: my agreement” should be dated 2026-09-16, and is dated 2026-11-22.',
    ],
  ])('%s', (_fault, name, from, to, message) => {
    const found = told(judge(planted(name, from, to), documents[name] as Document, sound(name).pages));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  test('C16 printed by a program that writes no tags', async () => {
    const page = await browser.newPage();
    await page.setContent(await renderPrintHtml(school, form));
    const bytes = finishPdf(await page.pdf({ preferCSSPageSize: true, tagged: false }), {
      date: form.control.effective,
      destinations: new Map(),
    });
    await page.close();
    expect(told(judge(bytes, form, sound('form').pages))[0]).toBe(
      'pdf/tagged: The PDF of “Staying safe online: my agreement” has no tags.',
    );
  });
});

/** The form as it should be, where the file was printed from another state of it. */
const now = (changes: Partial<AgreementDocument>): AgreementDocument => ({ ...form, ...changes });
const control = (changes: Partial<AgreementDocument['control']>) => now({ control: { ...form.control, ...changes } });

describe('a file that was printed from something else gives one diagnostic', () => {
  test.each<[string, AgreementDocument, string]>([
    [
      'C21 an older version',
      control({ version: '3.1' }),
      'pdf/edition: Page 1 of the PDF of “Staying safe online: my agreement” should say “version 3.1 · in force from 16 September 2026” at its foot, and does not.',
    ],
    [
      'C16 a sentence that is not on paper',
      now({ intro: [h('p', {}, 'Read these twice with your grown-up.')] }),
      'pdf/words: The text of the PDF of “Staying safe online: my agreement” lacks “Read these twice with your grown-up.”, or has it out of order.',
    ],
    [
      'C16 promises in another order',
      now({ groups: form.groups.map((group) => ({ ...group, clauses: [...group.clauses].reverse() })) }),
      'pdf/words: The text of the PDF of “Staying safe online: my agreement” lacks “',
    ],
  ])('%s', (_fault, document, message) => {
    const found = told(judge(sound('form').bytes, document, sound('form').pages));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  test('C07 another title', () => {
    const document = now({ title: 'Promises online' });
    expect(told(judge(sound('form').bytes, document, sound('form').pages))).toContain(
      'pdf/title: A PDF should have the title “Promises online – Alder Green Primary School”, and has “Staying safe online: my agreement – Alder Green Primary School”.',
    );
  });

  test('C21 another number of pages than the site says', () => {
    expect(told(judge(sound('form').bytes, form, 3))).toEqual([
      'pdf/pages: The PDF of “Staying safe online: my agreement” is listed with 3 pages, and has 1.',
    ]);
  });
});

describe('what looks like a fault and is none', () => {
  test('words that stand on paper with other line breaks and spaces', () => {
    const document = now({ intro: [h('p', {}, 'Read  these\u00a0with your ', h('b', {}, 'grown-up'), '.')] });
    expect(judge(sound('form').bytes, document, sound('form').pages)).toEqual([]);
  });

  test('a heading of level 3 after the sections of a policy', () => {
    expect(judge(sound('policy').bytes, samplePolicy, sound('policy').pages)).toEqual([]);
  });

  test('a file of 5 MB is small enough, a larger one gives a warning', () => {
    const pdf = parsePdf(sound('form').bytes);
    const weigh = (bytes: number) =>
      applyPdfRules(pdfRules, { pdf: { ...pdf, bytes }, file: 'x.pdf', school, document: form, pages: 1 });
    expect(weigh(5_000_000)).toEqual([]);
    expect(weigh(5_400_000)).toMatchObject([
      {
        severity: 'warning',
        message: 'The PDF of “Staying safe online: my agreement” has 5.4 MB, and should have 5 at most.',
      },
    ]);
  });
});
