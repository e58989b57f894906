import { readFile, writeFile } from 'node:fs/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { showNumbers } from '../../src/print/in-page.ts';
import { renderPrintHtml } from '../../src/print/print-html.ts';
import { type PrintJob, printPack } from '../../src/print/print-pack.ts';
import { CONTROL_ID } from '../../src/print/view/control-table.ts';
import { openBrowser } from '../support/browser.ts';
import { checkContents } from '../support/contents.ts';
import { checkUa } from './after/ua-check.ts';
import { printFolder } from './press.ts';
import { samplePolicy, sampleRecord, sampleSchool } from './sample.ts';
import { samplePacks } from './sample-review.ts';
import { sampleSheet } from './sample-sheets.ts';

const folder = printFolder();
const files: Record<string, { file: string; pages: number }> = {};

beforeAll(async () => {
  const { plan, packs } = await samplePacks();
  const file = (name: string): string => `${folder.path()}/${name}.pdf`;
  const school = sampleSchool();
  const jobs: PrintJob[] = [
    { school, document: samplePolicy, file: file('policy') },
    { school, document: sampleRecord(60), file: file('record') },
    { school, document: sampleSheet(160), file: file('sheet') },
    ...packs
      .filter(({ draft: { id } }) => ['online-safety', 'pupil-ks2', 'staff', 'phone-found'].includes(id))
      .map((pack) => ({ school: plan.school, document: pack.draft, pack, file: file(`pack-${pack.draft.id}`) })),
  ];
  const outcome = await printPack(jobs);
  if ('noBrowser' in outcome) throw new Error(outcome.noBrowser);
  for (const { job, result } of outcome.results) {
    if (!('pages' in result)) throw new Error(result.message);
    files[job.file.slice(folder.path().length + 1, -'.pdf'.length)] = { file: job.file, pages: result.pages };
  }
}, 120_000);

describe('the page numbers that the contents give, read back from the file', () => {
  test('are those of the headings, in every document of more than four pages', async () => {
    const read: Record<string, Awaited<ReturnType<typeof checkContents>>> = {};
    for (const [name, { file, pages }] of Object.entries(files)) if (pages > 4) read[name] = await checkContents(file);
    for (const [name, { wrong }] of Object.entries(read)) expect(wrong, name).toEqual([]);
    expect(read.policy?.right).toBe(samplePolicy.sections.length + 1);
    expect(Object.keys(read)).toEqual(expect.arrayContaining(['policy', 'pack-online-safety', 'record', 'sheet']));
  });

  test('are not needed where there is one heading: a long log, a page of lines', async () => {
    for (const name of ['record', 'sheet']) {
      expect(files[name]?.pages, name).toBeGreaterThan(4);
      expect(await checkContents(files[name]?.file ?? ''), name).toMatchObject({ right: 0, wrong: [] });
    }
  });

  test('are found out where they are wrong', async () => {
    const ids = [...samplePolicy.sections.map(({ id }) => id), CONTROL_ID];
    const browser = await openBrowser();
    const page = await browser.newPage();
    await page.setContent(await renderPrintHtml(sampleSchool(), samplePolicy));
    await page.evaluate(showNumbers, Object.fromEntries(ids.map((id) => [id, 99])));
    const file = `${folder.path()}/wrong.pdf`;
    await writeFile(file, await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }));
    await browser.close();
    expect((await checkContents(file)).wrong).toHaveLength(ids.length);
  });
});

test('packs for governors keep what a program can check of PDF/UA-1', async () => {
  const packs = Object.entries(files).filter(([name]) => name.startsWith('pack-'));
  expect(packs.length).toBeGreaterThan(2);
  for (const [name, { file }] of packs) expect(await checkUa(await readFile(file)), name).toEqual({});
});

test('governors can fill in the note and the block for their approval on a screen', async () => {
  const pdf = await PDFDocument.load(await readFile(files['pack-staff']?.file ?? ''));
  const form = pdf.getForm();
  expect(form.getFields().map((field) => field.getName())).toEqual([
    'change-note-1',
    'change-note-2',
    'change-note-3',
    'approval-decision',
    'approval-meeting',
    'approval-minute',
    'approval-in-force',
    'approval-next-review',
    'approval-name',
    'approval-office',
    'approval-signature',
  ]);
  expect(form.getRadioGroup('approval-decision').getOptions()).toEqual([
    'Approved as it stands',
    'Approved with the changes that the minute records',
    'Not approved',
  ]);
});
