import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Takes away the files of a folder that were not used for longest, until the rest has room.
 * @param most how many bytes have room
 * @param stays the names of files that stay whatever happens
 */
export async function trimFolder(folder: string, most: number, stays: ReadonlySet<string>): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(names.map((name) => sizeAndAge(join(folder, name), name)));
  let total = files.reduce((sum, { size }) => sum + size, 0);
  for (const { name, size } of files.sort((a, b) => a.used - b.used)) {
    if (total <= most) return;
    if (stays.has(name)) continue;
    await rm(join(folder, name), { force: true }).catch(() => undefined);
    total -= size;
  }
}

async function sizeAndAge(file: string, name: string): Promise<{ name: string; size: number; used: number }> {
  const found = await stat(file).catch(() => undefined);
  return { name, size: found?.size ?? 0, used: found?.mtimeMs ?? 0 };
}
