import { chmod, mkdir, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writePrivately } from '../../src/class-set/private-files.ts';
import { liesInGit, openPrivateFolder, partName, whyNotPrivate } from '../../src/class-set/private-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const mode = async (path: string): Promise<string> => ((await stat(path)).mode & 0o777).toString(8);

test.each([
  ['in a git work tree', 'repo/forms', /lies in a git work tree/],
  ['deep in a git work tree', 'repo/a/b/c', /lies in a git work tree/],
  ['in a linked work tree, where .git is a file', 'linked/forms', /lies in a git work tree/],
  ['through a link into a git work tree', 'shortcut/forms', /lies in a git work tree/],
  ['in a published folder', 'site/alder/forms', /lies in a folder that is published/],
  ['in the folder of the schools', 'schools/forms', /the folder of the schools/],
  ['above the folder of the schools', '.', /the folder of the schools/],
])('names are not written %s', async (_where, out, wanted) => {
  const top = await temporaryFolder();
  for (const folder of ['repo/.git', 'site/alder', 'schools', 'linked'])
    await mkdir(join(top, folder), { recursive: true });
  await writeFile(join(top, 'linked/.git'), 'gitdir: elsewhere');
  await writeFile(join(top, 'site/manifest.json'), '{ "madeBy": "policypress" }');
  await symlink(join(top, 'repo'), join(top, 'shortcut'));
  const forbidden = [{ folder: join(top, 'schools'), what: 'the folder of the schools' }];
  expect(await whyNotPrivate(join(top, out), forbidden)).toMatch(wanted);
  expect(await whyNotPrivate(join(top, out), forbidden)).toContain('Choose a folder of your own outside it');
});

test('names may be written to a folder beside them, and a name that only begins alike is another folder', async () => {
  const top = await temporaryFolder();
  await mkdir(join(top, 'schools'));
  const forbidden = [{ folder: join(top, 'schools'), what: 'the folder of the schools' }];
  expect(await whyNotPrivate(join(top, 'forms'), forbidden)).toBeUndefined();
  expect(await whyNotPrivate(join(top, 'schools-forms'), forbidden)).toBeUndefined();
  expect(await liesInGit(join(top, 'roster.csv'))).toBe(false);
});

test('a new folder belongs to its owner alone, and so do the files in it', async () => {
  const top = await temporaryFolder();
  const folder = join(top, 'a', 'forms');
  const before = process.umask(0);
  try {
    expect(await openPrivateFolder(folder)).toBeUndefined();
    await writePrivately([{ file: join(folder, '01.pdf'), content: new Uint8Array([1]) }]);
  } finally {
    process.umask(before);
  }
  expect([await mode(join(top, 'a')), await mode(folder), await mode(join(folder, '01.pdf'))]).toEqual([
    '700',
    '700',
    '600',
  ]);
  expect(await readdir(folder)).toEqual(['01.pdf']);
});

test('an empty folder is closed to others; what a killed run left half written is removed', async () => {
  const folder = await temporaryFolder();
  await chmod(folder, 0o755);
  await writeFile(partName(join(folder, '01.pdf')), 'half');
  expect(await openPrivateFolder(folder)).toBeUndefined();
  expect(await readdir(folder)).toEqual([]);
  expect(await mode(folder)).toBe('700');
});

test('a folder that holds something is left as it is', async () => {
  const folder = await temporaryFolder();
  await chmod(folder, 0o755);
  await writeFile(join(folder, '31.pdf'), 'of another class');
  expect(await openPrivateFolder(folder)).toMatch(/is not empty, and files of two runs must not be mixed/);
  expect(await mode(folder)).toBe('755');
  expect(await openPrivateFolder(join(folder, '31.pdf'))).toMatch(/is a file, not a folder/);
});

test('when one file cannot be written, none of them stays', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, '02.pdf'));
  const files = ['01.pdf', '02.pdf'].map((name) => ({ file: join(folder, name), content: new Uint8Array([1]) }));
  await expect(writePrivately(files)).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['02.pdf']);
});
