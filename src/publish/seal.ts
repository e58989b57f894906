import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { digestFiles } from '../read/digest-files.ts';
import { MARKER } from './work-folder.ts';

const SealSchema = z.object({
  /** The digest of everything the folder was made from. */
  inputs: z.string(),
  /** The digest of every file in it. */
  files: z.string(),
  pages: z.number(),
  pdfs: z.number(),
});

/** What the manifest of a school says of how its folder was made, so that the next build may keep it. */
export type Seal = z.infer<typeof SealSchema>;

/** Notes in the manifest of a finished folder what it was made from, with a digest of its files. */
export async function sealFolder(folder: string, made: Omit<Seal, 'files'>): Promise<void> {
  const manifest = await readManifest(folder);
  const built: Seal = { ...made, files: await filesDigest(folder, manifest) };
  await writeFile(join(folder, MARKER), `${JSON.stringify({ ...manifest, built }, undefined, 2)}\n`);
}

/** What a folder was made from; undefined where it was never sealed. */
export async function readSeal(folder: string): Promise<Seal | undefined> {
  const manifest = await readManifest(folder).catch(() => undefined);
  return SealSchema.safeParse(manifest?.built).data;
}

/** Says whether every file of a folder, its manifest among them, is as it was when it was sealed. */
export async function isAsSealed(folder: string, seal: Seal): Promise<boolean> {
  const { built: _built, ...manifest } = await readManifest(folder);
  return (await filesDigest(folder, manifest)) === seal.files;
}

async function filesDigest(folder: string, manifest: Readonly<Record<string, unknown>>): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name !== MARKER);
  const hash = createHash('sha256').update(await digestFiles(folder, names));
  return hash.update(JSON.stringify(manifest)).digest('hex');
}

const readManifest = async (folder: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(join(folder, MARKER), 'utf8')) as Record<string, unknown>;
