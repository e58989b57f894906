import type { Folders } from './read-project.ts';

/** An output that holds the sources, or lies among them, would destroy or publish them. */
export function overlap(out: string, folders: Folders): string | undefined {
  const holds = (outer: string, inner: string): boolean =>
    inner === outer || inner.startsWith(`${outer}/`) || inner.startsWith(`${outer}\\`);
  const source = [folders.schools, folders.content].find((folder) => holds(out, folder) || holds(folder, out));
  return source === undefined
    ? undefined
    : `The output ${out} and the folder ${source} may not lie in one another. Choose another --out.`;
}

const A_FILE = 'A file stands where a folder should be. Choose another place.';

const DISK_HELP: Readonly<Record<string, string>> = {
  ENOSPC: 'Free some space and try again.',
  EDQUOT: 'Free some space and try again.',
  EACCES: 'Choose an output folder that you may write to.',
  EPERM: 'Choose an output folder that you may write to.',
  EROFS: 'Choose an output folder that you may write to.',
  ENOTDIR: A_FILE,
  EEXIST: A_FILE,
  EISDIR: 'There is a folder of this name. Choose another name.',
  EMFILE: 'Close other programs and try again.',
};

/** What the disk refused and what to do, in plain words; undefined for any other error. */
export function diskTrouble(error: unknown): string | undefined {
  const { code = '', message = '' } = error as NodeJS.ErrnoException;
  // The bundler says it in words of its own, and many of them.
  if (/no space left on device|StorageFull|os error 28\b/i.test(message) && code !== 'ENOSPC')
    return `The disk refused: no space left. ${DISK_HELP.ENOSPC}`;
  return Object.hasOwn(DISK_HELP, code) ? `The disk refused: ${message}. ${DISK_HELP[code]}` : undefined;
}
