import { chmod, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { partName } from './private-folder.ts';

/** A finished file with names of pupils in it. */
export interface PrivateFile {
  /** An absolute path. */
  readonly file: string;
  readonly content: Uint8Array;
}

/** Writes files that only their owner may read, each whole or not at all; those written before a failure are removed. */
export async function writePrivately(files: readonly PrivateFile[]): Promise<void> {
  const written: string[] = [];
  try {
    for (const { file, content } of files) {
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      await writeOne(file, content);
      written.push(file);
    }
  } catch (error) {
    await Promise.all(written.map((file) => rm(file, { force: true })));
    throw error;
  }
}

async function writeOne(file: string, content: Uint8Array): Promise<void> {
  const part = partName(file);
  await rm(part, { force: true });
  try {
    const handle = await open(part, 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await chmod(part, 0o600);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
