import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finishPdf } from '../../src/print/after/finish-pdf.ts';
import { PrintBrowser } from '../../src/print/browser.ts';
import { placeholders, writeNumbers } from '../../src/print/contents-numbers.ts';
import { findBrowser } from '../../src/print/find-browser.ts';
import { firstHtml, fitDocument, type Printable } from '../../src/print/fit-document.ts';
import { type ScannedPdf, scanPdf } from '../../src/print/pdf-scan.ts';
import { PressPage } from '../../src/print/press-page.ts';
import { CONTROL_ID } from '../../src/print/view/control-table.ts';
import { checkContents } from '../support/contents.ts';
import { printFolder } from './press.ts';
import { samplePolicy, sampleSchool } from './sample.ts';

const folder = printFolder();
const ids = [...samplePolicy.sections.map(({ id }) => id), CONTROL_ID];
const job = (large: boolean): Printable => ({ school: sampleSchool(), document: samplePolicy, large });

let browser: PrintBrowser;
beforeAll(async () => {
  const found = await findBrowser();
  if (!found.found) throw new Error(found.message);
  browser = new PrintBrowser(found.executable);
});
afterAll(() => browser.close());

/** Prints a document with numbers of our choice in its contents. */
async function printWith(html: string, numbers: readonly number[]): Promise<Uint8Array> {
  const outcome = await browser.use(async (page) => {
    await page.load(html);
    await page.showNumbers(new Map(ids.map((id, index) => [id, numbers[index] ?? 0])));
    return page.print();
  }, 30_000);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

const finished = (pdf: Uint8Array, { destinations }: Pick<ScannedPdf, 'destinations'>): string =>
  Buffer.from(finishPdf(pdf, { date: '2026-11-22', destinations })).toString('latin1');

/** How often the browser printed during some work, and what came of it. */
async function counted<T>(work: () => Promise<T>): Promise<{ prints: number; value: T }> {
  const own = PressPage.prototype.print;
  let prints = 0;
  PressPage.prototype.print = function print(this: PressPage) {
    prints += 1;
    return own.call(this);
  };
  try {
    const value = await work();
    return { prints, value };
  } finally {
    PressPage.prototype.print = own;
  }
}

async function fitted(printable: Printable, html: string): Promise<Uint8Array> {
  const printed = await fitDocument({ browser, fontCss: '' }, printable, html);
  if (!printed.ok) throw new Error(printed.reason);
  return printed.pdf;
}

describe.each([
  ['usual', false],
  ['large', true],
])('the contents of a policy in %s print', (name, large) => {
  test('are written into a file that is printed once, which is the same as one printed with the numbers', async () => {
    const html = await firstHtml(job(large));
    const { prints, value: pdf } = await counted(() => fitted(job(large), html));
    expect(prints).toBe(1);
    const { destinations } = scanPdf(pdf);
    const numbers = ids.map((id) => destinations.get(id) ?? 0);
    expect(numbers.length).toBeGreaterThan(3);
    const wanted = await printWith(html, numbers);
    expect(finished(pdf, { destinations })).toBe(finished(wanted, { destinations }));
  });

  test('are printed again with the numbers where digits are not all equally wide', async () => {
    const html = (await firstHtml(job(large))).replace(
      '</style>',
      '.contents-page { font-variant-numeric: proportional-nums }</style>',
    );
    const { prints, value: pdf } = await counted(() => fitted(job(large), html));
    expect(prints).toBe(2);
    const file = join(folder.path(), `${name}.pdf`);
    await writeFile(file, pdf);
    expect(await checkContents(file)).toMatchObject({ right: ids.length, wrong: [] });
  });
});

describe('nothing is written into a file', () => {
  const lines = (count: number): { placeholder: number; page: number }[] =>
    placeholders(count).map((placeholder, index) => ({ placeholder, page: 3 + index }));

  test.each([
    ['whose placeholders are others than expected', ids.map((_id, index) => 500 + index), lines(ids.length)],
    ['with a line less than expected', placeholders(ids.length), lines(ids.length + 1)],
    ['with a line more than expected', placeholders(ids.length), lines(ids.length - 1)],
    ['where a number is missing', placeholders(ids.length - 1), lines(ids.length)],
    ['that has the numbers already', ids.map((_id, index) => 3 + index), lines(ids.length)],
  ])('%s', async (_name, shown, expected) => {
    const pdf = await printWith(await firstHtml(job(false)), shown);
    expect(writeNumbers(pdf, expected)).toBeUndefined();
  });
});

test('every digit is among the first four placeholders, and no two of two hundred are the same', () => {
  expect(new Set(placeholders(4).join('')).size).toBe(10);
  expect(new Set(placeholders(200)).size).toBe(200);
  expect(placeholders(200).every((number) => number > 99 && number < 1000)).toBe(true);
});
