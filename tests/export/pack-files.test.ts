import { strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { isSafePath, packFiles } from '../../src/export/zip/pack-files.ts';

const FILES = [
  ['b/page.html', 'two'],
  ['a.pdf', 'one'],
  ['B.css', 'three'],
] as const;
const pack = (files: readonly (readonly [string, string])[]): Uint8Array =>
  packFiles(new Map(files.map(([path, words]) => [path, strToU8(words)])));

test('the same files give the same bytes in whatever order they come', () => {
  expect(Buffer.compare(pack(FILES), pack([...FILES].reverse()))).toBe(0);
});

test('what is packed comes out again, sorted by path', () => {
  const files = unzipSync(pack(FILES));
  expect(Object.keys(files)).toEqual(['B.css', 'a.pdf', 'b/page.html']);
  expect(Buffer.from(files['b/page.html'] ?? []).toString()).toBe('two');
});

test.each([
  '',
  '/etc/passwd',
  '../up',
  'a/../b',
  'a//b',
  './a',
  'C:/x',
  'a\\b',
  'a\u0000b',
  'a. ',
  'dir./x',
  `${'x'.repeat(300)}`,
])('the path “%s” is refused', (path) => {
  expect(isSafePath(path)).toBe(false);
  expect(() => pack([[path, 'x']])).toThrow('is no path for an archive');
});

test.each(['index.html', '_headers', 'versions/online-safety/3.0..3.1.html', 'assets/fonts/a-b.woff2'])(
  'the path “%s” is taken',
  (path) => expect(isSafePath(path)).toBe(true),
);
