import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderPrintHtml } from '../../src/print/print-html.ts';
import { openBrowser } from '../support/browser.ts';
import { type Field, readFields } from './fields.ts';
import { readOperators, readPdf } from './pdf.ts';
import { printAll, printFolder } from './press.ts';
import { sampleAgreement, sampleRecord, sampleSchool } from './sample.ts';

const folder = printFolder();
let files: Record<string, { file: string; pages: number }> = {};
const file = (name: string): string => files[name]?.file ?? '';

beforeAll(async () => {
  const documents = { form: sampleAgreement(), long: sampleAgreement(40), record: sampleRecord(25) };
  files = await printAll(sampleSchool(), documents, folder.path());
}, 60_000);

describe('the fields of an agreement', () => {
  test('are its blanks, in the order of the form, each with its type, its name and what is asked', async () => {
    const told = (await readFields(file('form'))).map(({ kind, name, tooltip }) => `${kind} ${name}: ${tooltip}`);
    expect(told).toMatchInlineSnapshot(`
      [
        "Tx pupil-name: I agree: My full name",
        "Tx pupil-class: I agree: Class",
        "Tx pupil-signature: I agree: My signature. Type your name, or sign on paper.",
        "Tx pupil-date: I agree: Date. Day, month and year.",
        "tick ticks-read: I have read these rules with my child.",
        "choice Yes consent-web-use: School website. May we use it there? Yes",
        "choice No consent-web-use: School website. May we use it there? No",
        "choice Yes consent-print-use: Prospectus. May we use it there? Yes",
        "choice No consent-print-use: Prospectus. May we use it there? No",
        "choice Yes consent-print-face: Prospectus. May a face be seen? Yes",
        "choice No consent-print-face: Prospectus. May a face be seen? No",
        "Tx parent-signature: Signature of the parent: Your signature. Type your name, or sign on paper.",
      ]
    `);
  });

  test('stand on the page on which their boxes are printed', async () => {
    const fields = await readFields(file('long'));
    expect(new Set(fields.map(({ page }) => page))).toEqual(new Set([2]));
    const page = (await readPdf(file('long'))).pages[1];
    const { rect } = fields.find(({ name }) => name === 'pupil-name') as Field;
    const label = page?.runs.find(({ text }) => text.startsWith('My full name'));
    const [left = 0, bottom = 0, right = 0, top = 0] = rect;
    // The label stands at the head of the box, and the field right below it.
    expect((page?.height ?? 0) - top).toBeGreaterThan(label?.y ?? Infinity);
    expect((page?.height ?? 0) - top - (label?.y ?? 0)).toBeLessThan(8);
    expect(left - (label?.x ?? 0)).toBeCloseTo(0, 0);
    expect(right - left).toBeGreaterThan(200);
    expect(top - bottom).toBeGreaterThan(9);
  });
});

describe('the fields of a sheet', () => {
  test('are its cells, row by row, also where it goes on on the next page', async () => {
    const record = sampleRecord(25);
    const fields = await readFields(file('record'));
    const expected = Array.from({ length: 25 }, (_empty, row) =>
      record.columns.map(({ id, label }) => `lines row-${row + 1}-${id}: ${label}, row ${row + 1}`),
    ).flat();
    expect(fields.map(({ kind, name, tooltip }) => `${kind} ${name}: ${tooltip}`)).toEqual(expected);
    expect(new Set(fields.map(({ name }) => name)).size).toBe(expected.length);
    expect(new Set(fields.map(({ page }) => page))).toEqual(new Set([1, 2]));
  });
});

describe('on paper', () => {
  test.each(['form', 'long', 'record'])('nothing is drawn for a field: %s', async (name) => {
    const document = name === 'record' ? sampleRecord(25) : sampleAgreement(name === 'long' ? 40 : 12);
    const html = await renderPrintHtml(sampleSchool(), document);
    const browser = await openBrowser();
    const page = await browser.newPage();
    const drawn: string[][] = [];
    for (const printed of [html, html.replace(/<a class="blank"[^>]*><\/a>/g, '')]) {
      await page.setContent(printed);
      const path = join(folder.path(), `drawn-${name}.pdf`);
      await writeFile(path, await page.pdf({ preferCSSPageSize: true, tagged: true }));
      drawn.push(await readOperators(path));
    }
    await browser.close();
    expect(drawn[0]?.length).toBeGreaterThan(0);
    expect(drawn[0]).toEqual(drawn[1]);
  });

  test('a field has no ground, no frame and nothing in it', async () => {
    const pdf = await PDFDocument.load(await readFile(file('form')));
    for (const field of pdf.getForm().getFields())
      for (const widget of field.acroField.getWidgets()) {
        expect(widget.getAppearanceCharacteristics()?.getBackgroundColor()).toBeUndefined();
        expect(widget.getAppearanceCharacteristics()?.getBorderColor()).toBeUndefined();
        expect(widget.getAppearances()?.normal).toBeDefined();
      }
    expect(pdf.getForm().acroForm.dict.toString()).not.toContain('NeedAppearances');
  });
});

describe('the boxes “yes” and “no”', () => {
  test('one question takes one answer', async () => {
    const pdf = await PDFDocument.load(await readFile(file('form')));
    const choice = pdf.getForm().getRadioGroup('consent-print-face');
    expect(choice.getOptions()).toEqual(['Yes', 'No']);
    choice.select('Yes');
    choice.select('No');
    expect(choice.getSelected()).toBe('No');
    choice.clear();
    expect(choice.getSelected()).toBeUndefined();
  });
});

const run = promisify(execFile);
const installed = async (program: string): Promise<boolean> =>
  run(program, ['--version'])
    .catch(() => run(program, ['-v']))
    .then(
      () => true,
      () => false,
    );

describe('other programs', () => {
  test('qpdf finds no fault, and every field', async ({ skip }) => {
    if (!(await installed('qpdf'))) skip('qpdf is not installed here');
    for (const name of Object.keys(files)) {
      const { stdout } = await run('qpdf', ['--check', file(name)]);
      expect(stdout).toContain('No syntax or stream encoding errors found');
    }
    const { stdout } = await run('qpdf', ['--json=2', '--json-key=acroform', file('form')]);
    const { acroform } = JSON.parse(stdout) as {
      acroform: { fields: { fullname: string; alternativename: string }[] };
    };
    const expected = (await readFields(file('form'))).map(({ name }) => name);
    expect(acroform.fields.map(({ fullname }) => fullname)).toEqual(expected);
    expect(acroform.fields.every(({ alternativename }) => alternativename !== '')).toBe(true);
  });

  test('poppler sees a tagged form', async ({ skip }) => {
    if (!(await installed('pdfinfo'))) skip('poppler (pdfinfo) is not installed here');
    const { stdout } = await run('pdfinfo', [file('form')]);
    expect(stdout).toMatch(/Tagged:\s+yes/);
    expect(stdout).toMatch(/Form:\s+AcroForm/);
  });
});
