import { chmod, mkdir, readdir, readFile, realpath, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { MARKER } from '../publish/work-folder.ts';

/** A folder that no roster may enter, and what it is. */
export interface Forbidden {
  readonly folder: string;
  readonly what: string;
}

/**
 * Says why the names of pupils may not be written to a folder: it would be published, put under version control or
 * read as the work of others.
 * @param folder where the files are to be written; it need not be there yet
 * @returns undefined where nothing speaks against it
 */
export async function whyNotPrivate(folder: string, forbidden: readonly Forbidden[]): Promise<string | undefined> {
  const path = await realOf(resolve(folder));
  for (const each of forbidden) {
    const other = await realOf(resolve(each.folder));
    if (holds(other, path) || holds(path, other))
      return `${path} and ${each.what} (${other}) lie in one another. ${ELSEWHERE}`;
  }
  for (const above of upwards(path)) {
    if (await exists(join(above, '.git')))
      return `${path} lies in a git work tree (${above}): the names of pupils could be committed and shared. ${ELSEWHERE}`;
    if (/"madeBy": ?"policypress"/.test(await readFile(join(above, MARKER), 'utf8').catch(() => '')))
      return `${path} lies in a folder that is published (${above}). ${ELSEWHERE}`;
  }
  return undefined;
}

/** True where a file lies in a git work tree. */
export async function liesInGit(file: string): Promise<boolean> {
  for (const above of upwards(await realOf(resolve(file)))) if (await exists(join(above, '.git'))) return true;
  return false;
}

const ELSEWHERE = 'Choose a folder of your own outside it, such as one in your documents.';

/**
 * Makes the folder, readable by its owner alone. One that is there must be empty; what a killed run left is removed.
 * @returns why it cannot be used, else undefined
 */
export async function openPrivateFolder(folder: string): Promise<string | undefined> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    if (error.code === 'ENOTDIR') return 'file' as const;
    throw error;
  });
  if (names === 'file') return `${folder} is a file, not a folder. Give another --out.`;
  if (names === undefined) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return undefined;
  }
  const left = names.filter(isPart);
  if (left.length < names.length)
    return `${folder} is not empty, and files of two runs must not be mixed. Empty it, or give a new folder with --out.`;
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })));
  await chmod(folder, 0o700);
  return undefined;
}

/** The name under which a file is written before it is whole. */
export const partName = (file: string): string => join(dirname(file), `.${basename(file)}.policypress-part`);
const isPart = (name: string): boolean => name.startsWith('.') && name.endsWith('.policypress-part');

const holds = (outer: string, inner: string): boolean =>
  inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);

const upwards = (path: string): string[] => {
  const above = dirname(path);
  return above === path ? [path] : [path, ...upwards(above)];
};

/** The path without links; of what is not there yet, the path through the first folder above that is. */
async function realOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(await realOf(above), basename(path));
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
