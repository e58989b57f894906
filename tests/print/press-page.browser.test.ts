import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { steady } from '../../src/print/after/steady.ts';
import { PrintBrowser } from '../../src/print/browser.ts';
import { findBrowser } from '../../src/print/find-browser.ts';
import { firstHtml, type Printable, printPage } from '../../src/print/fit-document.ts';
import { launchBrowser, type RunningBrowser } from '../../src/print/launch-browser.ts';
import { latin1, scanPdf } from '../../src/print/pdf-scan.ts';
import { sampleAgreement, sampleChart, samplePolicy, sampleRecord, sampleSchool } from './sample.ts';
import { samplePoster, sampleSheet } from './sample-sheets.ts';

let browser: PrintBrowser;
let plain: RunningBrowser;
beforeAll(async () => {
  const found = await findBrowser();
  if (!found.found) throw new Error(found.message);
  browser = new PrintBrowser(found.executable);
  plain = await launchBrowser(found.executable);
});
afterAll(() => Promise.all([browser.close(), plain.end()]));

/** What Puppeteer itself makes of a document, with no trick of ours. */
async function printPlainly(shown: Browser, html: string): Promise<Uint8Array> {
  const page = await shown.newPage();
  await page.setContent(html, { waitUntil: 'load' });
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  await page.close();
  return pdf;
}

async function printOurs(html: string): Promise<Uint8Array> {
  const printed = await printPage({ browser, fontCss: '' }, html);
  if (!printed.ok) throw new Error(printed.reason);
  return printed.pdf;
}

const same = (pdf: Uint8Array): string => steady(latin1(pdf), '2026-11-22');
const PAPERS: readonly [string, Omit<Printable, 'school'>][] = [
  ['a policy, which begins with a cover without margins', { document: samplePolicy }],
  ['a form with narrow margins', { document: sampleAgreement() }],
  ['a wide record', { document: sampleRecord() }],
  ['a long record, whose other pages are as wide', { document: sampleRecord(60) }],
  ['a flowchart', { document: sampleChart }],
  ['a poster', { document: samplePoster(6) }],
  ['a sheet', { document: sampleSheet(20) }],
  ['a form in large print, on unnamed pages', { document: sampleAgreement(), large: true }],
  ['a record in large print, on unnamed pages', { document: sampleRecord(), large: true }],
];

test.each(PAPERS)('of %s the same file is made as without what spares Chromium work', async (_name, job) => {
  const html = await firstHtml({ school: sampleSchool(), ...job });
  expect(same(await printOurs(html))).toBe(same(await printPlainly(plain.browser, html)));
});

test('a first page that is named and others that are not keep their own paper', async () => {
  const style = '@page { size: 100mm 100mm; margin: 30mm } @page wide { size: 200mm 50mm; margin: 5mm }';
  const html = `<!doctype html><html lang="en"><head><title>Two</title><style>${style}</style></head><body><p style="page: wide">One</p><p>Two</p></body></html>`;
  const boxes = latin1(await printOurs(html)).matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  expect([...boxes].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))])).toEqual([
    [567, 142],
    [283, 283],
  ]);
});

test('a picture is printed however long it takes to be read', async () => {
  const dots = Array.from({ length: 20_000 }, (_empty, index) => `<path d="M${index % 200} ${index % 97}h1"/>`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" stroke="red">${dots.join('')}</svg>`;
  const picture = `<img alt="Dots" src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`;
  const page = (body: string): string =>
    `<!doctype html><html lang="en"><head><title>Dots</title><style></style></head><body>${body}</body></html>`;
  const [without, withPicture] = [await printOurs(page('<p>Dots</p>')), await printOurs(page(`<p>Dots</p>${picture}`))];
  expect(scanPdf(withPicture).pages).toBe(1);
  expect(withPicture.length).toBeGreaterThan(without.length + 10_000);
});
