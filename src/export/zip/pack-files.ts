import { type Zippable, zipSync } from 'fflate';

/** The first moment that a ZIP archive can name: every file gets it, so that the same files give the same bytes. */
const MOMENT = new Date(1980, 0, 1);

/** Already packed well; packing them again costs time and saves nothing. */
const PACKED = /\.(?:pdf|png|jpe?g|woff2|pagefind|pf_\w+|wasm|docx)$/;

/**
 * Packs files into a ZIP archive. The same files give the same bytes, in whatever order they come.
 * @param files contents by path with forward slashes
 * @throws when a path is not one that stays in the folder into which somebody unpacks it: that would be our own bug
 */
export function packFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const path of [...files.keys()].sort(byCode)) {
    if (!isSafePath(path)) throw new Error(`“${path}” is no path for an archive.`);
    entries[path] = [files.get(path) ?? new Uint8Array(), { mtime: MOMENT, level: PACKED.test(path) ? 0 : 9, os: 3 }];
  }
  return zipSync(entries);
}

const byCode = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** A path below the folder in which an archive is unpacked, on every system: no drive, no step up, no odd letters. */
export const isSafePath = (path: string): boolean =>
  path !== '' &&
  path.length <= 240 &&
  !/[\\:*?"<>|\p{Cc}]/u.test(path) &&
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !/[. ]$/.test(part));
