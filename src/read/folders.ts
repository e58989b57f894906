import { type Dirent, readdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';

/** The names in a folder, sorted by code point so that no machine reads in another order; empty if there is no folder. */
export async function listFolder(folder: string, what: 'files' | 'folders'): Promise<string[]> {
  return entriesOf(folder)
    .filter((entry) => (what === 'files' ? entry.isFile() : entry.isDirectory()) && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort((a, b) => (a < b ? -1 : 1));
}

/** A school has a folder for each document: to wait for each of them costs more than to look. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** True where a file stands at a path. */
export const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );

/** True where a folder stands at a path. */
export const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );

/** How messages name a file: relative to where the person works, with forward slashes. */
export function displayName(file: string, from = process.cwd()): string {
  const name = relative(from, file).split(sep).join('/');
  return name.startsWith('../../..') ? file : name;
}
