import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { parsePdf } from '../../src/check/pdf/parse-pdf.ts';
import { checkUa } from '../print/after/ua-check.ts';
import { checkContents } from '../support/contents.ts';
import { allFiles } from '../support/files.ts';
import { openPdf } from '../support/pdf.ts';

const built = inject('built');
const pdfs = (await allFiles(built)).filter((path) => path.endsWith('.pdf'));

describe('every PDF of the example schools', () => {
  test('keeps what a program can check of PDF/UA-1', async () => {
    expect(pdfs.length).toBeGreaterThan(200);
    for (const path of pdfs) expect(await checkUa(await readFile(join(built, path))), path).toEqual({});
  }, 240_000);

  test('gives in its contents the pages on which its headings stand, if it has more than four', async () => {
    let headings = 0;
    for (const path of pdfs) {
      const { pages, right, wrong } = await checkContents(join(built, path));
      if (pages <= 4) continue;
      expect(wrong, path).toEqual([]);
      headings += right;
    }
    expect(headings).toBeGreaterThan(100);
  }, 240_000);

  test('has its headings as bookmarks, all of them and in their order', async () => {
    for (const path of pdfs) {
      const file = join(built, path);
      const headings = parsePdf(await readFile(file)).elements.filter(({ role }) => /^H[1-6]$/.test(role));
      const pdf = await openPdf(file);
      const bookmarks = flatten((await pdf.getOutline()) ?? []);
      await pdf.loadingTask.destroy();
      expect(bookmarks.map(spaceless), path).toEqual(headings.map(({ text }) => spaceless(text)));
    }
  }, 240_000);

  test('is small: one or two pages take up to 100 kB, a policy up to 600 kB', async () => {
    for (const path of pdfs) {
      const bytes = await readFile(join(built, path));
      expect(bytes.length, path).toBeLessThan(parsePdf(bytes).pages <= 2 ? 100_000 : 600_000);
    }
  });
});

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}
const flatten = (items: readonly Bookmark[]): string[] =>
  items.flatMap(({ title, items: below }) => [title, ...flatten(below)]);
const spaceless = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
