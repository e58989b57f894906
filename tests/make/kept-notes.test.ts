import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KeptNotes } from '../../src/make/kept-notes.ts';
import { isSharedAsNoted, noteShared } from '../../src/make/shared-pages.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

test('what was noted is read again, by whoever opens the notes', async () => {
  const folder = join(await temporaryFolder(), 'notes');
  await new KeptNotes(folder).write('a', { title: 'Crèche', count: 2 });
  expect(await new KeptNotes(folder).read('a')).toEqual({ title: 'Crèche', count: 2 });
  expect(await new KeptNotes(folder).read('b')).toBeUndefined();
});

test('a disk that refuses costs nothing but the note', async () => {
  const file = join(await temporaryFolder(), 'file');
  await writeFile(file, '');
  const notes = new KeptNotes(join(file, 'notes'));
  await notes.write('a', 1);
  expect(await notes.read('a')).toBeUndefined();
});

test('where there is no room, what was not used for longest goes', async () => {
  const folder = await temporaryFolder();
  const earlier = new KeptNotes(folder);
  for (const [age, key] of ['new', 'used', 'old', 'oldest'].entries()) {
    await earlier.write(key, 'x'.repeat(100));
    await utimes(join(folder, key), 1000 - age, 1000 - age);
  }
  const notes = new KeptNotes(folder);
  await notes.read('used');
  await notes.trim(200);
  expect(await readdir(folder)).toHaveLength(4);
  await notes.write('newest', 'x'.repeat(100));
  await notes.trim(510);
  expect((await readdir(folder)).sort()).toEqual(['new', 'newest', 'used']);
});

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>, boolean]>([
  ['nothing has', {}, {}, true],
  ['the inputs of a school have', {}, { alder: 'other', birch: '2' }, false],
  ['there is another school', {}, { alder: '1', birch: '2', cedar: '3' }, false],
  ['a page has', { 'index.html': 'other' }, {}, false],
  ['there is a file that we did not make', { CNAME: 'x' }, {}, false],
  ['there is a folder of a school that is gone', { 'cedar/index.html': 'x' }, {}, false],
  ['the page of a school has, which its seal guards', { 'alder/index.html': 'other' }, {}, true],
])('pages beside the folders of schools stand until they change: %s', async (_name, files, inputs, expected) => {
  const folder = await temporaryFolder();
  const out = join(folder, 'out');
  await writeFiles(out, { 'index.html': 'List', 'assets/site.css': 'a{}', 'alder/index.html': 'Home' });
  const notes = new KeptNotes(join(folder, 'notes'));
  const noted = { alder: '1', birch: '2' };
  await noteShared(notes, out, noted);
  await writeFiles(out, files);
  expect(await isSharedAsNoted(notes, out, { ...noted, ...inputs })).toBe(expected);
});
