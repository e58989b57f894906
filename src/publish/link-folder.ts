import { copyFileSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';

/** What disks say that know no second name for a file, or have given this one as many as they can. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK'];

/** Gives a file a second name. */
export type Link = (file: string, name: string) => void;

/**
 * Makes a folder anew at a second place. Its files get a second name there, which takes a twentieth of the time of a
 * copy, so whoever changes one of them later has to put a new file in its place. Where the disk knows no second names
 * they are copied.
 * @param link how a file gets its second name; tests put their own in its place
 */
export async function linkFolder(folder: string, place: string, link: Link = linkSync): Promise<void> {
  mkdirSync(place, { recursive: true });
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const [from, to] = [join(folder, entry.name), join(place, entry.name)];
    if (entry.isDirectory()) await linkFolder(from, to, link);
    else if (entry.isFile()) linkOrCopy(from, to, link);
    else await cp(from, to, { verbatimSymlinks: true });
  }
}

function linkOrCopy(from: string, to: string, link: Link): void {
  try {
    link(from, to);
  } catch (error) {
    if (!NO_LINKS.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    copyFileSync(from, to);
  }
}
