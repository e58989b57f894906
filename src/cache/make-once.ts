import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { removeLeftovers } from '../publish/leftovers.ts';

/**
 * Fills a folder once, however many processes ask for it at the same time: each fills a folder of its own, the first
 * to finish gives it the final name, and nobody ever sees half of it.
 */
export async function makeFolderOnce(folder: string, fill: (folder: string) => Promise<void>): Promise<string> {
  if (await exists(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(join(dirname(folder), `.${basename(folder)}-${process.pid}-`));
  try {
    await fill(draft);
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await exists(folder))) throw error;
  }
  return folder;
}

/** Clears up what processes that were killed while they filled a folder have left beside it. */
export const sweepDrafts = (folder: string): Promise<void> => removeLeftovers(folder, /^\..+-(?<pid>\d+)-[^-]+$/);

export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
