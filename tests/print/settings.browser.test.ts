import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { PrintBrowser } from '../../src/print/browser.ts';
import { findBrowser } from '../../src/print/find-browser.ts';
import { firstHtml, fitDocument, printPage } from '../../src/print/fit-document.ts';
import { goalsOf } from '../../src/print/goals.ts';
import { LOOSE, renderPrintHtml } from '../../src/print/print-html.ts';
import { sampleAgreement, sampleRecord, sampleSchool } from './sample.ts';
import { samplePoster, sampleSheet } from './sample-sheets.ts';

let browser: PrintBrowser;
beforeAll(async () => {
  const found = await findBrowser();
  if (!found.found) throw new Error(found.message);
  browser = new PrintBrowser(found.executable);
});
afterAll(() => browser.close());

/** How many pages each setting really takes, and the first of them that meets a goal. */
async function byTrying(document: Document): Promise<{ squeeze: number; pages: number }> {
  const pages: number[] = [];
  let last = { squeeze: 0, pages: 0 };
  for (const { squeeze, most, upTo } of goalsOf(document)) {
    if (upTo !== undefined && (pages[0] ?? 0) > upTo) continue;
    if (pages[squeeze] === undefined) {
      const html = await renderPrintHtml(sampleSchool(), document, { ...LOOSE, squeeze });
      const printed = await printPage({ browser, fontCss: '' }, html);
      if (!printed.ok) throw new Error(printed.reason);
      pages[squeeze] = printed.pages;
    }
    last = { squeeze, pages: pages[squeeze] ?? 0 };
    if (last.pages <= most) return last;
  }
  return last;
}

const clauses = (count: number): Document => {
  const agreement = sampleAgreement();
  const [group] = agreement.groups;
  const [clause] = group?.clauses ?? [];
  if (!group || !clause) throw new Error('The sample has no promise.');
  return { ...agreement, groups: [{ ...group, clauses: Array.from({ length: count }, () => clause) }] };
};
const rows = (count: number): Document => ({ ...sampleRecord(), rows: count });

test.each<[string, Document]>([
  ...[4, 12, 20, 26, 32, 40, 60].map((count): [string, Document] => [`${count} promises`, clauses(count)]),
  ...[6, 9, 11, 13, 16, 24, 35].map((count): [string, Document] => [`${count} rows`, rows(count)]),
  ...[4, 8, 11, 15, 40].map((count): [string, Document] => [`${count} rules on a poster`, samplePoster(count)]),
  ...[10, 40, 60, 90, 200].map((count): [string, Document] => [`${count} lines of a sheet`, sampleSheet(count)]),
])('measuring finds for %s the setting that printing every one of them would', async (_name, document) => {
  const wanted = await byTrying(document);
  const html = await renderPrintHtml(sampleSchool(), document, { ...LOOSE, squeeze: wanted.squeeze });
  const tried = await printPage({ browser, fontCss: '' }, html);
  const job = { school: sampleSchool(), document };
  const measured = await fitDocument({ browser, fontCss: '' }, job, await firstHtml(job));
  if (!tried.ok || !measured.ok) throw new Error('It could not be printed.');
  expect(measured.pages).toBe(wanted.pages);
  expect(measured.pdf.length).toBe(tried.pdf.length);
});
