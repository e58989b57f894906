import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { trimFolder } from '../print/cache/trim-folder.ts';
import { openCacheFolder } from '../print/cache-folder.ts';

/** 32 mebibytes: what is noted of more than a thousand schools. */
const MOST_BYTES = 2 ** 25;

/** 64 digits and the end of their line. */
const HEAD = 65;

/**
 * What earlier builds noted, as plain data under a digest of everything that it follows from. It holds what could be
 * found out again, so it may be deleted at any time.
 *
 * A note is written under its final name at once: every read compares its checksum, so half a note is one that is not
 * there.
 */
export class KeptNotes {
  readonly #folder: string;
  readonly #used = new Set<string>();
  #written = false;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What was noted under a digest; undefined where nothing was, or the note is damaged. */
  async read(key: string): Promise<unknown> {
    const file = join(this.#folder, key);
    const bytes = await readFile(file).catch(() => undefined);
    const text = bytes && unpacked(bytes);
    if (text === undefined) return undefined;
    this.#used.add(key);
    const now = new Date();
    await utimes(file, now, now).catch(() => undefined);
    return JSON.parse(text);
  }

  /** Notes something. A disk that refuses costs time at the next build, and nothing else. */
  async write(key: string, value: unknown): Promise<void> {
    const file = join(this.#folder, key);
    const text = JSON.stringify(value);
    try {
      await mkdir(this.#folder, { recursive: true });
      await writeFile(file, `${sha256(text)}\n${text}`);
      this.#used.add(key);
      this.#written = true;
    } catch {
      await rm(file, { force: true }).catch(() => undefined);
    }
  }

  /** Takes away what was not used for longest until the rest has room; what this build used stays. */
  async trim(most = MOST_BYTES): Promise<void> {
    if (this.#written) await trimFolder(this.#folder, most, this.#used);
  }
}

/** Opens the notes beside the PDFs that are kept. */
export const openKeptNotes = async (): Promise<KeptNotes> => new KeptNotes(join(await openCacheFolder(), 'notes'));

/** Reads what `write` wrote. @returns undefined where a byte is not what it was, or one is missing */
function unpacked(bytes: Buffer): string | undefined {
  const text = bytes.toString('utf8', HEAD);
  return bytes.toString('latin1', 0, HEAD) === `${sha256(text)}\n` ? text : undefined;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
