import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { parsePdf } from '../../src/check/pdf/parse-pdf.ts';
import type { Document } from '../../src/document/document.ts';
import { chartSteps } from '../../src/flowchart/steps.ts';
import { inspectPdf } from '../../src/make/print-documents.ts';
import { blanksOf } from '../../src/print/blanks/form-blanks.ts';
import { renderPrintHtml } from '../../src/print/print-html.ts';
import { type PrintResult, printPack } from '../../src/print/print-pack.ts';
import { type ReadPdf, readPdf } from './pdf.ts';
import { printFolder } from './press.ts';
import { sampleAgreement, sampleChart, samplePolicy, sampleRecord, sampleSchool } from './sample.ts';
import { sampleDrawn } from './sample-drawn.ts';
import { samplePoster, sampleSheet } from './sample-sheets.ts';

/** Chromium rounds sizes to a little less than they are. */
const SMALLEST = 15.95;
const MARGIN = 30;

const documents: Readonly<Record<string, Document>> = {
  policy: samplePolicy,
  agreement: sampleAgreement(),
  'long agreement': sampleAgreement(40),
  pictures: sampleDrawn('pictorial', 8),
  'easy read': sampleDrawn('easy-read', 11),
  record: sampleRecord(),
  chart: sampleChart,
  sheet: sampleSheet(30),
  poster: samplePoster(5),
  'endless poster': samplePoster(60),
};
const names = Object.keys(documents);
/** In large print a table of many columns and a drawing become lists, so they say the same in other places. */
const sameWords = names.filter((name) => name !== 'record' && name !== 'chart');

const folder = printFolder();
const school = sampleSchool('The Westmere and Nether Alderbrook Church of England Voluntary Controlled Primary');
const read: Record<string, ReadPdf> = {};
const text: Record<string, string> = {};
const results: Record<string, PrintResult> = {};
const fileOf = (name: string, large: boolean): string => join(folder.path(), `${name}${large ? ' large' : ''}.pdf`);

beforeAll(async () => {
  const jobs = names.flatMap((name) =>
    [false, true].map((large) => ({ school, document: documents[name] as Document, large, file: fileOf(name, large) })),
  );
  const outcome = await printPack(jobs, { inspect: inspectPdf });
  if ('noBrowser' in outcome) throw new Error(outcome.noBrowser);
  for (const { job, result } of outcome.results) results[job.file] = result;
  for (const name of names) {
    read[name] = await readPdf(fileOf(name, true));
    for (const large of [false, true]) text[fileOf(name, large)] = parsePdf(await readFile(fileOf(name, large))).text;
  }
}, 120_000);

/** How high each field of a form is; of the boxes of one question the highest. */
async function fieldHeights(file: string): Promise<Map<string, number>> {
  const form = (await PDFDocument.load(await readFile(file), { updateMetadata: false })).getForm();
  return new Map(
    form
      .getFields()
      .map((field) => [
        field.getName(),
        Math.max(...field.acroField.getWidgets().map((widget) => widget.getRectangle().height)),
      ]),
  );
}

const pdf = (name: string): ReadPdf => read[name] as ReadPdf;
const runs = (name: string) =>
  pdf(name).pages.flatMap((page, index) => page.runs.map((run) => ({ ...run, index, page })));

describe.each(names)('the large print of a %s', (name) => {
  test('has no letter below 16 points', () => {
    expect(
      runs(name)
        .filter(({ size }) => size < SMALLEST)
        .map(({ text, size }) => [text, size]),
    ).toEqual([]);
  });

  test('stays within the margins of its pages', () => {
    const outside = runs(name).filter(
      ({ x, y, width, size, page }) =>
        x < MARGIN || x + width > page.width - MARGIN || y > page.height - 6 || y - size < 6,
    );
    expect(outside.map(({ text, index }) => [text, index + 1])).toEqual([]);
  });

  test('passes the checks of every PDF', () => {
    expect(results[fileOf(name, true)]).toMatchObject({ warnings: [] });
  });
});

test.each(sameWords)('the large print of a %s says the words of the normal one, in their order', (name) => {
  const words = (large: boolean): string => {
    const said = (text[fileOf(name, large)] ?? '').replace(/\s+/g, '');
    // Contents give other pages, and the headings of a table are there once for each of its pages.
    return name === 'policy' ? said.replace(/\d+/g, '').replace(/(Role|Who|Whattheydo)\1+/g, '$1') : said;
  };
  expect(words(true)).toBe(words(false));
  expect(words(true).length).toBeGreaterThan(20);
});

test.each([
  ['policy', 'Every pupil learns'],
  ['agreement', 'Every pupil learns'],
  ['sheet', 'Line 1 of'],
])('the text of a %s has 18 points', (name, words) => {
  const found = runs(name).find(({ text: run }) => run.includes(words));
  expect(found?.size).toBeGreaterThan(17.9);
  expect(found?.size).toBeLessThan(18.1);
});

test('the contents give the page on which each section really begins', () => {
  const { pages, destinations } = pdf('policy');
  const contents = pages
    .slice(1, 4)
    .map((page) => page.text)
    .join(' ');
  for (const { id, number, title } of samplePolicy.sections)
    expect(contents).toMatch(new RegExp(`${number} ?${title} ?${destinations[id]}\\b`));
});

test('a chart is a list of its steps, each with its ways, and no drawing', () => {
  const said = (text[fileOf('chart', true)] ?? '').replace(/\s+/g, '');
  let from = 0;
  for (const step of chartSteps(sampleChart))
    for (const words of [step.text, ...step.ways.map((way) => way.text)]) {
      const bare = words.replace(/\s+/g, '');
      const at = said.indexOf(bare, from);
      expect(at, words).toBeGreaterThanOrEqual(from);
      from = at + bare.length;
    }
  expect(pdf('chart').roles.Figure).toBeUndefined();
});

test('a record names every column again for every row', () => {
  const record = sampleRecord();
  for (const { label } of record.columns)
    expect(text[fileOf('record', true)]?.split(label).length).toBeGreaterThan(record.rows);
});

test.each(['agreement', 'record'])(
  'the blanks of the %s can be filled in, and are higher than the normal ones',
  async (name) => {
    const heights = async (large: boolean): Promise<Map<string, number>> => fieldHeights(fileOf(name, large));
    const [normal, large] = [await heights(false), await heights(true)];
    expect([...large.keys()].sort()).toEqual(
      [...new Set(blanksOf(documents[name] as Document).map((blank) => blank.name))].sort(),
    );
    for (const [field, height] of normal) expect(large.get(field), field).toBeGreaterThan(height);
  },
);

test.each([
  [18, true],
  [10, false],
])('what is typed on a line of a form has %i points', async (points, large) => {
  const { acroForm } = (await PDFDocument.load(await readFile(fileOf('agreement', large)))).getForm();
  const looks = new Map(
    acroForm.getAllFields().map(([field]) => [field.getPartialName(), field.getDefaultAppearance()]),
  );
  for (const name of ['pupil-name', 'pupil-date', 'pupil-signature'])
    expect(looks.get(name)).toBe(`/Helv ${points} Tf 0 g`);
});

test.each(names)('the normal print of a %s holds nothing of the styles of large print', async (name) => {
  const html = (large: boolean): Promise<string> =>
    renderPrintHtml(school, documents[name] as Document, { squeeze: 0, large });
  expect(await html(true)).toContain('large-wide');
  expect(await html(false)).not.toContain('large-wide');
});
