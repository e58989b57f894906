import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PdfCache } from '../../src/print/cache/pdf-cache.ts';
import { readPrintSetup } from '../../src/print/cache/print-setup.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const pdf = new TextEncoder().encode('%PDF-1.7 words');
const made = { pages: 3, pdf };

test('gives back what it was given, byte for byte', async () => {
  const cache = new PdfCache(await temporaryFolder(), 'setup');
  const key = cache.keyOf('<p>words</p>', '2026-11-22');
  expect(await cache.read(key)).toBeUndefined();
  await cache.write(key, made);
  const found = await cache.read(key);
  expect(found?.pages).toBe(3);
  expect(Buffer.from(found?.pdf ?? [])).toEqual(Buffer.from(pdf));
  expect(cache.damaged).toBe(0);
});

test.each([
  ['other words', 'setup', '<p>other</p>', '2026-11-22'],
  ['another day', 'setup', '<p>words</p>', '2026-11-23'],
  ['another browser or other code', 'other', '<p>words</p>', '2026-11-22'],
])('%s have another key', async (_name, setup, html, date) => {
  const folder = await temporaryFolder();
  const key = new PdfCache(folder, 'setup').keyOf('<p>words</p>', '2026-11-22');
  expect(new PdfCache(folder, setup).keyOf(html, date)).not.toBe(key);
});

test('a file with any one byte changed, cut short or empty is noticed and taken away', async () => {
  const folder = await temporaryFolder();
  const cache = new PdfCache(folder, 'setup');
  const key = cache.keyOf('<p>words</p>', '2026-11-22');
  await cache.write(key, made);
  const whole = await readFile(join(folder, key));
  const broken = [...whole.keys()].map((place) => {
    const bytes = Buffer.from(whole);
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    return bytes;
  });
  const all = [...broken, whole.subarray(0, -1), Buffer.alloc(0)];
  for (const bytes of all) {
    await writeFile(join(folder, key), bytes);
    expect(await cache.read(key)).toBeUndefined();
    expect(await readdir(folder)).toEqual([]);
  }
  expect(cache.damaged).toBe(all.length);
});

test('a folder in which nothing can be written costs nothing but time', async () => {
  const folder = join(await temporaryFolder(), 'file');
  await writeFile(folder, 'a file where a folder should be');
  const cache = new PdfCache(folder, 'setup');
  const key = cache.keyOf('<p>words</p>', '2026-11-22');
  await cache.write(key, made);
  expect(await cache.read(key)).toBeUndefined();
  await cache.trim();
  expect(cache.damaged).toBe(0);
});

test('what was not used for longest makes room, and what this build used stays', async () => {
  const folder = await temporaryFolder();
  await mkdir(folder, { recursive: true });
  for (const [name, day] of [
    ['old', 1],
    ['older', 0],
    ['new', 9],
  ] as const) {
    await writeFile(join(folder, name), Buffer.alloc(1000));
    await utimes(join(folder, name), day, day);
  }
  const cache = new PdfCache(folder, 'setup');
  const key = cache.keyOf('<p>words</p>', '2026-11-22');
  await cache.write(key, made);
  await utimes(join(folder, key), 0, 0);
  const { size } = await stat(join(folder, key));
  await cache.trim(1000 + size);
  expect((await readdir(folder)).sort()).toEqual([key, 'new'].sort());
  await cache.trim(0);
  expect(await readdir(folder)).toEqual([key]);
});

test('a browser of another version is another setup; one that does not say its version has none', async () => {
  const of = (version: string): Promise<string | undefined> => readPrintSetup({ path: 'none', env: {}, version });
  expect(await of('1')).toMatch(/^[0-9a-f]{64}$/);
  expect(await of('1')).toBe(await of('1'));
  expect(await of('2')).not.toBe(await of('1'));
  expect(await readPrintSetup({ path: join(await temporaryFolder(), 'none'), env: {} })).toBeUndefined();
});
