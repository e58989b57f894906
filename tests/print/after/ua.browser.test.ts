import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Document } from '../../../src/document/document.ts';
import { finishPdf } from '../../../src/print/after/finish-pdf.ts';
import { renderPrintHtml } from '../../../src/print/print-html.ts';
import { openBrowser } from '../../support/browser.ts';
import { unpackPdf } from '../../support/unpack-pdf.ts';
import { printAll, printFolder } from '../press.ts';
import { sampleAgreement, sampleChart, samplePolicy, sampleRecord, sampleSchool } from '../sample.ts';
import { samplePoster, sampleSheet } from '../sample-sheets.ts';
import { checkUa } from './ua-check.ts';

const folder = printFolder();
const documents: Readonly<Record<string, Document>> = {
  policy: samplePolicy,
  agreement: sampleAgreement(),
  'agreement on two sides': sampleAgreement(40),
  record: sampleRecord(),
  'record on two sides': sampleRecord(25),
  chart: sampleChart,
  page: sampleSheet(6),
  poster: samplePoster(4),
};
let files: Record<string, { file: string }> = {};

beforeAll(async () => {
  files = await printAll(sampleSchool(), documents, folder.path());
}, 60_000);

describe('what a program can check of PDF/UA-1', () => {
  test.each(Object.keys(documents))('is kept: %s', async (name) => {
    expect(await checkUa(await readFile(files[name]?.file ?? ''))).toEqual({});
  });

  test('is not kept by what Chromium writes: the checker finds it', async () => {
    const browser = await openBrowser();
    const page = await browser.newPage();
    await page.setContent(await renderPrintHtml(sampleSchool(), samplePolicy));
    const raw = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    await browser.close();
    const points = Object.keys(await checkUa(raw)).map((problem) => problem.slice(0, 6));
    expect([...new Set(points)].sort()).toEqual(['01-005', '02-001', '06-001', '09-004', '09-006', '28-005']);
  });

  test.each([
    ['a field that is tagged as a link', '/S /Form', '/S /Link', ['28-010 Widget in Link']],
    ['a field that says nothing', '/TU <', '/TV <', ['28-005 Widget without words']],
    ['tabs in the order of the page', '/Tabs /S', '/Tabs /R', ['28-008 tabs do not follow the tags']],
    ['headings of a table without a scope', '/Scope /', '/Skope /', ['15-003 table heading without a scope']],
    ['a footer that is read out', '/Artifact BMC', '/Span BMC', ['01-005 painted, and neither tagged nor an artifact']],
    ['no main heading', '/S /H1', '/S /P', ['14-003 a heading level left out before level 2']],
    ['no language', '/Lang ', '/Long ', ['11-006 no language']],
    ['another language', '/Lang (en-GB)', '/Lang (en-US)', ['11-006 language en-US']],
    ['a table of plain cells', '/S /TH', '/S /TD', ['15-005 table without headings']],
  ])('is not kept by %s: the checker finds it', async (_fault, from, to, expected) => {
    const sound = unpackPdf(await readFile(files.agreement?.file ?? ''));
    expect(sound).toContain(from);
    const planted = Buffer.from(sound.replaceAll(from, to), 'latin1');
    expect(Object.keys(await checkUa(planted))).toEqual(expected);
  });

  test('is not kept by pale letters: the checker finds them', async () => {
    const browser = await openBrowser();
    const page = await browser.newPage();
    const html = await renderPrintHtml(sampleSchool(), sampleAgreement());
    const paled: string[][] = [];
    for (const colour of ['#616161', '#777777']) {
      await page.setContent(html.replace('</style>', `.form-intro { color: ${colour} }</style>`));
      const printed = finishPdf(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }), {
        date: '2026-11-22',
        destinations: new Map(),
      });
      paled.push(Object.keys(await checkUa(printed)));
    }
    await browser.close();
    expect(paled).toEqual([[], ['04-001 letters without contrast: 0.4667 0.4667 0.4667']]);
  });
});
