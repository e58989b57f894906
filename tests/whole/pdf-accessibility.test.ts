import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { checkUa } from '../print/after/ua-check.ts';
import { checkContents } from '../support/contents.ts';
import { allFiles } from '../support/files.ts';

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

  test('is small: a form up to 100 kB, a policy up to 600 kB', async () => {
    for (const path of pdfs) {
      const { size } = await stat(join(built, path));
      expect(size, path).toBeLessThan(path.includes('online-safety') ? 600_000 : 100_000);
    }
  });
});
