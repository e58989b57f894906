import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { allFiles } from '../support/files.ts';

const built = inject('built');
const files = await allFiles(built);

/** What is sent for a file, in bytes, by a server that compresses as most do. */
const weight = async (file: string): Promise<number> => gzipSync(await readFile(join(built, file))).length;

async function tooHeavy(most: number, kind: RegExp): Promise<string[]> {
  const found = files.filter((file) => kind.test(file));
  expect(found.length).toBeGreaterThan(0);
  const weighed = await Promise.all(found.map(async (file) => ({ file, bytes: await weight(file) })));
  return weighed.filter(({ bytes }) => bytes > most).map(({ file, bytes }) => `${file}: ${bytes}`);
}

test('every page is at most 60 kB, the longest policy included', async () => {
  expect(await tooHeavy(60_000, /\.html$/)).toEqual([]);
});

test('every stylesheet is at most 12 kB', async () => {
  expect(await tooHeavy(12_000, /\.css$/)).toEqual([]);
});

test('every script of ours is at most 3 kB', async () => {
  expect(await tooHeavy(3_000, /\/assets\/[^/]+\.js$/)).toEqual([]);
});

test('there is no script but for search, for sections, for the frame on other websites, and the search engine', () => {
  const scripts = files.filter((file) => file.endsWith('.js')).map((file) => file.split('/').slice(1).join('/'));
  expect([...new Set(scripts)].sort()).toEqual([
    'assets/embed.js',
    'assets/search.js',
    'assets/sections.js',
    'pagefind/pagefind-worker.js',
    'pagefind/pagefind.js',
  ]);
});
