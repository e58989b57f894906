import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openCacheFolder } from '../cache-folder.ts';
import type { Executable } from '../embedded-chromium.ts';
import { type CachedPdf, packCached, unpackCached } from './cached-pdf.ts';
import { readPrintSetup } from './print-setup.ts';
import { trimFolder } from './trim-folder.ts';

/** Two gibibytes: about 20,000 documents. */
const MOST_BYTES = 2 ** 31;

/**
 * The PDFs of earlier builds, by a digest of everything they depend on. It holds what is published and nothing else:
 * no rosters, no drafts for governors. It may be deleted at any time.
 *
 * A file is written under its final name at once: every read compares its checksum, so half a file is one that is
 * made again, and a build that is killed leaves nothing that has to be cleared up.
 */
export class PdfCache {
  readonly #folder: string;
  readonly #setup: string;
  readonly #used = new Set<string>();
  #damaged = 0;
  #written = false;

  /** @param setup a digest of everything besides the HTML that a PDF depends on */
  constructor(folder: string, setup: string) {
    this.#folder = folder;
    this.#setup = setup;
  }

  /** How many files were found with other bytes than were written. */
  get damaged(): number {
    return this.#damaged;
  }

  /** The key of the PDF that is made of this HTML and stamped with this date. */
  keyOf(html: string, date: string): string {
    return createHash('sha256').update(`${this.#setup}\n${date}\n`).update(html).digest('hex');
  }

  /** A PDF that was made before; undefined where there is none, or where it is damaged. */
  async read(key: string): Promise<CachedPdf | undefined> {
    const file = join(this.#folder, key);
    const bytes = await readFile(file).catch(() => undefined);
    if (!bytes) return undefined;
    const found = unpackCached(bytes);
    if (!found) {
      this.#damaged += 1;
      await rm(file, { force: true }).catch(() => undefined);
      return undefined;
    }
    this.#used.add(key);
    const now = new Date();
    await utimes(file, now, now).catch(() => undefined);
    return found;
  }

  /** Keeps a PDF. A disk that refuses costs time at the next build, and nothing else. */
  async write(key: string, made: CachedPdf): Promise<void> {
    const file = join(this.#folder, key);
    try {
      await mkdir(this.#folder, { recursive: true });
      await writeFile(file, packCached(made));
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

/**
 * Opens the cache of the PDFs that this browser prints.
 * @param folder where it is; without it beside the unpacked browser
 * @returns undefined where nobody can say which browser it is
 */
export async function openPdfCache(executable: Executable, folder?: string): Promise<PdfCache | undefined> {
  const setup = await readPrintSetup(executable);
  return setup === undefined ? undefined : new PdfCache(folder ?? join(await openCacheFolder(), 'pdfs'), setup);
}
