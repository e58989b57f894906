import { readFile, readlink, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { linkFolder } from '../../src/publish/link-folder.ts';
import { sealFolder } from '../../src/publish/seal.ts';
import { checksums } from '../support/files.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const FILES = { 'index.html': 'Home', 'policies/a.html': 'A', 'versions/a/1.0.html': '1', 'manifest.json': '{}' };

async function world() {
  const root = await temporaryFolder();
  const [from, to] = [join(root, 'from'), join(root, 'to')];
  await writeFiles(from, FILES);
  return { from, to };
}

const refusing = (code: string) => () => {
  throw Object.assign(new Error(code), { code });
};

const names = async (file: string): Promise<number> => (await stat(file)).nlink;

test('a folder that is taken over has the same files under a second name', async () => {
  const { from, to } = await world();
  await linkFolder(from, to);
  expect(await checksums(to)).toEqual(await checksums(from));
  expect(await names(join(to, 'versions/a/1.0.html'))).toBe(2);
});

test.each(['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP'])(
  'is copied where the disk knows no second name: %s',
  async (code) => {
    const { from, to } = await world();
    await linkFolder(from, to, refusing(code));
    expect(await checksums(to)).toEqual(await checksums(from));
    expect(await names(join(to, 'versions/a/1.0.html'))).toBe(1);
  },
);

test.each(['ENOSPC', 'EACCES', 'EIO'])('is not taken over in part where the disk refuses: %s', async (code) => {
  const { from, to } = await world();
  await expect(linkFolder(from, to, refusing(code))).rejects.toMatchObject({ code });
});

test('a link in it is taken over as a link', async () => {
  const { from, to } = await world();
  await symlink('index.html', join(from, 'home.html'));
  await linkFolder(from, to);
  expect(await readlink(join(to, 'home.html'))).toBe('index.html');
});

test('sealing what was taken over leaves what is published as it is', async () => {
  const { from, to } = await world();
  await linkFolder(from, to);
  await sealFolder(to, { inputs: 'x', pages: 1, pdfs: 1 });
  expect(await readFile(join(from, 'manifest.json'), 'utf8')).toBe('{}');
  expect(await readFile(join(to, 'manifest.json'), 'utf8')).toContain('"inputs": "x"');
});
