import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { digestFiles } from '../read/digest-files.ts';
import type { KeptNotes } from './kept-notes.ts';

/** The digest of everything of each school, by school: what the pages beside their folders are made from. */
export type AllInputs = Readonly<Record<string, string>>;

/** Notes what stands beside the folders of the schools in a finished output. */
export async function noteShared(notes: KeptNotes, folder: string, inputs: AllInputs): Promise<void> {
  await notes.write(keyOf(inputs), await filesDigest(folder, inputs));
}

/** Says whether a folder holds beside the folders of these schools what would be made again, to the byte. */
export async function isSharedAsNoted(notes: KeptNotes, folder: string, inputs: AllInputs): Promise<boolean> {
  const noted = await notes.read(keyOf(inputs));
  return noted !== undefined && noted === (await filesDigest(folder, inputs).catch(() => undefined));
}

async function filesDigest(folder: string, inputs: AllInputs): Promise<string> {
  return digestFiles(
    folder,
    (await readdir(folder)).filter((name) => !Object.hasOwn(inputs, name)),
  );
}

const keyOf = (inputs: AllInputs): string =>
  createHash('sha256')
    .update(JSON.stringify(['shared', ...Object.entries(inputs).sort(([a], [b]) => (a < b ? -1 : 1))]))
    .digest('hex');
