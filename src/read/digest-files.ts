import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isFile } from './folders.ts';

/**
 * A SHA-256 of files and folders below a root, in hexadecimal digits: it changes with any name and any byte, and not
 * with the place of the root or the dates of the files. What is not there has no part in it.
 * @param paths relative to the root; of a folder everything below it counts, hidden files excepted
 */
export async function digestFiles(root: string, paths: readonly string[]): Promise<string> {
  const files = (await Promise.all(paths.map((path) => filesOf(join(root, path))))).flat();
  const named = files.map((file) => ({ file, name: relative(root, file).split(sep).join('/') }));
  const hash = createHash('sha256');
  for (const { file, name } of named.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const content = await readFile(file);
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

async function filesOf(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return found ? [path] : [];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name));
  // A link may lead to a folder, or nowhere.
  const areFiles = await Promise.all(files.map(isFile));
  return files.filter((_, index) => areFiles[index]);
}
