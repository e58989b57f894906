import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** 64 digits and the end of their line. */
const HEAD = 65;

/**
 * Files that builds keep for later ones, each under a digest of everything that it follows from. They could all be made
 * again, so the folder may be deleted at any time.
 *
 * A file is written under its final name at once: every read compares its checksum, so half a file is one that is
 * made again, and a build that is killed leaves nothing that has to be cleared up.
 */
export class KeptFiles {
  readonly #folder: string;
  readonly #most: number;
  readonly #used = new Set<string>();
  #damaged = 0;
  #isWritten = false;

  /** @param most how many bytes have room */
  constructor(folder: string, most: number) {
    this.#folder = folder;
    this.#most = most;
  }

  /** How many files were found with other bytes than were written. */
  get damaged(): number {
    return this.#damaged;
  }

  /** What was kept under a key; undefined where nothing was, or where it is damaged. */
  async read(key: string): Promise<Buffer | undefined> {
    const file = join(this.#folder, key);
    const bytes = await readFile(file).catch(() => undefined);
    if (!bytes) return undefined;
    const content = bytes.subarray(HEAD);
    if (bytes.toString('latin1', 0, HEAD) !== `${sha256(content)}\n`) {
      this.#damaged += 1;
      await rm(file, { force: true }).catch(() => undefined);
      return undefined;
    }
    this.#used.add(key);
    const now = new Date();
    await utimes(file, now, now).catch(() => undefined);
    return content;
  }

  /** Keeps something. A disk that refuses costs time at the next build, and nothing else. */
  async write(key: string, content: Uint8Array): Promise<void> {
    const file = join(this.#folder, key);
    try {
      await mkdir(this.#folder, { recursive: true });
      await writeFile(file, Buffer.concat([Buffer.from(`${sha256(content)}\n`), content]));
      this.#used.add(key);
      this.#isWritten = true;
    } catch {
      await rm(file, { force: true }).catch(() => undefined);
    }
  }

  /**
   * Takes away what was not used for longest until the rest has room; what this build used stays. Where nothing was
   * added there is nothing to do.
   */
  async trim(most = this.#most): Promise<void> {
    if (!this.#isWritten) return;
    const names = await readdir(this.#folder).catch(() => []);
    const files = await Promise.all(names.map((name) => sizeAndAge(join(this.#folder, name), name)));
    let total = files.reduce((sum, { size }) => sum + size, 0);
    for (const { name, size } of files.sort((a, b) => a.used - b.used)) {
      if (total <= most) return;
      if (this.#used.has(name)) continue;
      await rm(join(this.#folder, name), { force: true }).catch(() => undefined);
      total -= size;
    }
  }
}

async function sizeAndAge(file: string, name: string): Promise<{ name: string; size: number; used: number }> {
  const found = await stat(file).catch(() => undefined);
  return { name, size: found?.size ?? 0, used: found?.mtimeMs ?? 0 };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
