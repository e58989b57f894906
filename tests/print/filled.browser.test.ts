import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument, type PDFForm } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { blanksOf } from '../../src/print/blanks/form-blanks.ts';
import { type PrintJob, printPack } from '../../src/print/print-pack.ts';
import { checkUa } from './after/ua-check.ts';
import { readFields } from './fields.ts';
import { readPdf } from './pdf.ts';
import { printFolder } from './press.ts';
import { sampleAgreement, sampleRecord, sampleSchool } from './sample.ts';
import { samplePacks } from './sample-review.ts';

const folder = printFolder();
const pathOf = (name: string): string => join(folder.path(), `${name}.pdf`);
const run = promisify(execFile);
const form = sampleAgreement();
const record = sampleRecord(25);

/** What somebody fills in, and what a program then reads in its place. */
interface Filled {
  readonly fill: (form: PDFForm) => void;
  readonly values: Readonly<Record<string, string>>;
}
const text = (name: string, value: string): Filled => ({
  fill: (fields) => fields.getTextField(name).setText(value),
  values: { [name]: value },
});
const choice = (name: string, value: string): Filled => ({
  fill: (fields) => fields.getRadioGroup(name).select(value),
  values: { [name]: value },
});

const EVERY: readonly (readonly [what: string, file: string, filled: Filled])[] = [
  ['a name on an agreement', 'form', text('pupil-name', 'Zoë O’Brien')],
  ['a signature on an agreement', 'form', text('parent-signature', 'Nia Roe')],
  ['a date on an agreement', 'form', text('pupil-date', '22.11.2026')],
  [
    'a tick on an agreement',
    'form',
    { fill: (fields) => fields.getCheckBox('ticks-read').check(), values: { 'ticks-read': 'Yes' } },
  ],
  ['the first question of a consent matrix', 'form', choice('consent-web-use', 'No')],
  ['the last question of a consent matrix', 'form', choice('consent-print-face', 'Yes')],
  ['the first row of a record', 'record', text(`row-1-${record.columns[0]?.id}`, 'Monday')],
  ['the last row of a record, on its second page', 'record', text(`row-25-${record.columns.at(-1)?.id}`, 'closed')],
  ['a row of a record in large print', 'large', text(`row-7-${record.columns[1]?.id}`, 'Wednesday')],
  ['the decision of governors', 'pack', choice('approval-decision', 'Not approved')],
  ['the minute of governors', 'pack', text('approval-minute', 'LGC 26/23')],
  ['the change note of governors', 'pack', text('change-note-2', 'Phones go into pouches.')],
];

beforeAll(async () => {
  const school = sampleSchool();
  const { packs } = await samplePacks({ documents: ['pupil-ks2'] });
  const jobs: PrintJob[] = [
    { school, document: form, file: pathOf('form') },
    { school, document: record, file: pathOf('record') },
    { school, document: record, large: true, file: pathOf('large') },
    ...packs.map((pack) => ({ school: pack.school, document: pack.draft, pack, file: pathOf('pack') })),
  ];
  const outcome = await printPack(jobs);
  if ('noBrowser' in outcome) throw new Error(outcome.noBrowser);
}, 120_000);

/** Everything of a file that filling it in must leave alone. */
async function restOf(file: string) {
  const pdf = await readPdf(file);
  const fields = await readFields(file);
  return {
    ...pdf,
    pages: pdf.pages.map((page) => page.text),
    fields: fields.map(({ value: _value, ...field }) => field),
  };
}

async function fillIn(name: string, { fill }: Filled): Promise<string> {
  const pdf = await PDFDocument.load(await readFile(pathOf(name)), { updateMetadata: false });
  fill(pdf.getForm());
  const file = pathOf(`${name}-filled`);
  await writeFile(file, await pdf.save());
  return file;
}

describe('filling in one blank and saving', () => {
  test.each(EVERY)('keeps everything else: %s', async (_what, name, filled) => {
    const before = await readFields(pathOf(name));
    const file = await fillIn(name, filled);
    const after = await readFields(file);
    expect(before.map(({ name: field }) => field)).toEqual(expect.arrayContaining(Object.keys(filled.values)));
    for (const [index, { name: field, value }] of after.entries())
      expect(value, field).toEqual(filled.values[field] ?? before[index]?.value);
    expect(await restOf(file)).toEqual(await restOf(pathOf(name)));
    expect(await checkUa(await readFile(file))).toEqual({});
  });

  test('is possible for every blank of the agreement and of each row of the record', async () => {
    for (const [name, document] of [
      ['form', form],
      ['record', record],
      ['large', record],
    ] as const) {
      const fields = new Set((await readFields(pathOf(name))).map((field) => field.name));
      expect([...fields].sort(), name).toEqual([...new Set(blanksOf(document).map((blank) => blank.name))].sort());
    }
  });
});

const installed = await run('pdftotext', ['-v']).then(
  () => true,
  () => false,
);

describe.skipIf(!installed)('poppler, another reader', () => {
  test.each(EVERY.filter(([, , { values }]) => !/^(?:Yes|No|Not approved)$/.test(Object.values(values)[0] ?? '')))(
    'shows what was filled in, and nothing of it before: %s',
    async (_what, name, filled) => {
      const [value = ''] = Object.values(filled.values);
      const shown = async (file: string): Promise<string> => (await run('pdftotext', [file, '-'])).stdout;
      const file = await fillIn(name, filled);
      expect(await shown(pathOf(name))).not.toContain(value);
      expect(await shown(file)).toContain(value);
    },
  );
});
