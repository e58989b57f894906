import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { digestFiles } from '../read/digest-files.ts';
import { replaceFile } from './new-files.ts';
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

/** The manifest of a published folder. */
export interface SealedManifest {
  /** What it says of the school. */
  readonly said: Readonly<Record<string, unknown>>;
  /** Undefined where the folder was never sealed. */
  readonly seal: Seal | undefined;
}

/** Notes in the manifest of a finished folder what it was made from, with a digest of its files. */
export async function sealFolder(folder: string, made: Omit<Seal, 'files'>): Promise<void> {
  const { built: _earlier, ...manifest } = await readManifest(folder);
  const built: Seal = { ...made, files: await filesDigest(folder, manifest) };
  await replaceFile(join(folder, MARKER), `${JSON.stringify({ ...manifest, built }, undefined, 2)}\n`);
}

/** Reads the manifest of a published folder; undefined where there is none, or one that cannot be read. */
export async function readSealed(folder: string): Promise<SealedManifest | undefined> {
  const manifest = await readManifest(folder).catch(() => undefined);
  if (typeof manifest !== 'object' || manifest === null) return undefined;
  const { built, ...said } = manifest;
  return { said, seal: SealSchema.safeParse(built).data };
}

/** Says whether every file of a folder, its manifest among them, can be read and is as it was when it was sealed. */
export const isAsSealed = async (folder: string, { said, seal }: SealedManifest): Promise<boolean> =>
  seal !== undefined && (await filesDigest(folder, said).catch(() => undefined)) === seal.files;

async function filesDigest(folder: string, manifest: Readonly<Record<string, unknown>>): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name !== MARKER);
  const hash = createHash('sha256').update(await digestFiles(folder, names));
  return hash.update(JSON.stringify(manifest)).digest('hex');
}

const readManifest = async (folder: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(join(folder, MARKER), 'utf8')) as Record<string, unknown>;
