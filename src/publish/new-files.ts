import { link, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes a file whole or not at all, in place of what was there. */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const part = `${file}.${process.pid}.part`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(part, content);
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}

/**
 * Writes new files: all of them are on the disk before the first gets its name, and none replaces another.
 * @returns the files that stood there already; when there are any, nothing is written
 */
export async function writeNew(files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const names = [...files.keys()];
  const there = await Promise.all(names.map(exists));
  const taken = names.filter((_, index) => there[index]);
  if (taken.length > 0) return taken;
  const part = (file: string): string => join(dirname(file), `.school.${process.pid}.part`);
  const written: string[] = [];
  try {
    for (const [file, text] of files) {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(part(file), text);
    }
    for (const file of names) {
      await giveName(part(file), file);
      written.push(file);
    }
    return [];
  } catch (error) {
    await Promise.all(written.map((file) => rm(file, { force: true })));
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      return names.filter((file) => !written.includes(file)).slice(0, 1);
    throw error;
  } finally {
    await Promise.all(names.map((file) => rm(part(file), { force: true })));
  }
}

/** A second name fails where a file of that name stands; some disks know only renaming. */
async function giveName(part: string, file: string): Promise<void> {
  try {
    await link(part, file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK'].includes(code)) throw error;
    await rename(part, file);
  }
}

export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
