import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openCacheFolder } from '../../cache/cache-folder.ts';
import { KeptFiles } from '../../cache/kept-files.ts';
import type { Executable } from '../embedded-chromium.ts';
import { type CachedPdf, packCached, unpackCached } from './cached-pdf.ts';
import { readPrintSetup } from './print-setup.ts';

/** Two gibibytes: about 20,000 documents. */
const MOST_BYTES = 2 ** 31;

/**
 * The PDFs of earlier builds, by a digest of everything they depend on. It holds what is published and nothing else:
 * no rosters, no drafts for governors.
 */
export class PdfCache {
  readonly #files: KeptFiles;
  readonly #setup: string;

  /** @param setup a digest of everything besides the HTML that a PDF depends on */
  constructor(folder: string, setup: string) {
    this.#files = new KeptFiles(folder, MOST_BYTES);
    this.#setup = setup;
  }

  /** How many files were found with other bytes than were written. */
  get damaged(): number {
    return this.#files.damaged;
  }

  /** The key of the PDF that is made of this HTML and stamped with this date. */
  keyOf(html: string, date: string): string {
    return createHash('sha256').update(`${this.#setup}\n${date}\n`).update(html).digest('hex');
  }

  /** A PDF that was made before; undefined where there is none, or where it is damaged. */
  async read(key: string): Promise<CachedPdf | undefined> {
    const content = await this.#files.read(key);
    return content && unpackCached(content);
  }

  /** Keeps a PDF. */
  write(key: string, made: CachedPdf): Promise<void> {
    return this.#files.write(key, packCached(made));
  }

  /** Takes away what was not used for longest until the rest has room. */
  trim(most?: number): Promise<void> {
    return this.#files.trim(most);
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
