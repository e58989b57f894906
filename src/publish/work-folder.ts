import { rmSync } from 'node:fs';
import { access, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { linkFolder } from './link-folder.ts';
import { sweepTemporaryFolders } from './temporary-folder.ts';

/** The folders of one output: what is published, what is being built and what is being replaced. */
export interface OutputFolders {
  readonly out: string;
  readonly building: string;
  readonly previous: string;
  readonly lock: string;
}

/** The file at the top of an output by which policypress knows its own work. */
export const MARKER = 'manifest.json';

/** The folders beside an output; they share its parent, so that a rename never crosses a file system. */
export function outputFolders(out: string): OutputFolders {
  const path = resolve(out);
  const beside = (suffix: string): string => join(dirname(path), `.${basename(path)}.${suffix}`);
  return { out: path, building: beside('building'), previous: beside('previous'), lock: beside('lock') };
}

/** What an output is: what everybody may see, or drafts for those who are asked to approve them. */
export type OutputKind = 'site' | 'review';

/**
 * Says whether an output may be replaced: it is not there, it is empty, or policypress made it and it is of the same
 * kind. Drafts never take the place of what is published, and are never taken over from there.
 * @returns undefined when it may, else what stands in the way
 */
export async function outputProblem(out: string, kind: OutputKind): Promise<string | undefined> {
  const names = await readdir(out).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? [] : error.code === 'ENOTDIR' ? undefined : [],
  );
  if (names === undefined) return `${out} is a file, not a folder.`;
  if (names.length > 0) {
    const found = await kindOf(out);
    if (found === undefined) return `${out} holds files that policypress did not make, and a build would replace them.`;
    if (found !== kind) return OTHER_KIND[found](out);
  }
  return kind === 'review' ? publishedAround(out) : undefined;
}

const OTHER_KIND: Readonly<Record<OutputKind, (out: string) => string>> = {
  site: (out) => `${out} holds a published site, and drafts may not take its place. Choose another --out.`,
  review: (out) => `${out} holds drafts for a review, which are not for everybody. Choose another --out.`,
};

/** What kind of output a folder holds; undefined where policypress did not make it. */
async function kindOf(folder: string): Promise<OutputKind | undefined> {
  const marker = await readFile(join(folder, MARKER), 'utf8').catch(() => '');
  if (!/"madeBy": ?"policypress"/.test(marker)) return undefined;
  return /"kind": ?"review"/.test(marker) ? 'review' : 'site';
}

/** Drafts below a published folder would be published with it. */
async function publishedAround(out: string): Promise<string | undefined> {
  for (let folder = dirname(out); folder !== dirname(folder); folder = dirname(folder))
    if ((await kindOf(folder)) === 'site')
      return `${out} lies inside ${folder}, which is published, and drafts are not for everybody. Choose another --out.`;
  return undefined;
}

/** Clears what a killed build left behind and makes an empty folder to build in. Call it while holding the lock. */
export async function startBuilding(folders: OutputFolders): Promise<void> {
  await recover(folders);
  await sweepTemporaryFolders();
  await rm(folders.building, { recursive: true, force: true });
  await mkdir(folders.building, { recursive: true });
}

/** A build killed between its two renames leaves the old output aside: it is put back. */
async function recover({ out, previous }: OutputFolders): Promise<void> {
  if (!(await isThere(out))) await rename(previous, out).catch(() => undefined);
  await rm(previous, { recursive: true, force: true });
}

/** Says whether an earlier build has published something for a school. */
export const isPublished = ({ out }: OutputFolders, school: string): Promise<boolean> =>
  isThere(join(out, school, MARKER));

/**
 * Takes over what an earlier build published for a school. Its files are those that are published, under a second name.
 * @returns false where there is nothing to keep
 */
export async function keepPublished(folders: OutputFolders, school: string): Promise<boolean> {
  if (!(await isPublished(folders, school))) return false;
  const place = join(folders.building, school);
  await rm(place, { recursive: true, force: true });
  await linkFolder(join(folders.out, school), place);
  return true;
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Puts the finished build in the place of the old output; readers see the one or the other. */
export async function publishOutput({ out, building, previous }: OutputFolders): Promise<void> {
  await rename(out, previous).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(building, out);
  // At once, because asking for each file and waiting takes five times as long.
  rmSync(previous, { recursive: true, force: true });
}

/** Takes away what an unfinished build has made; the published output stays as it was. */
export async function abandonBuilding({ building }: OutputFolders): Promise<void> {
  await rm(building, { recursive: true, force: true });
}
