import { join } from 'node:path';
import { openCacheFolder } from '../cache/cache-folder.ts';
import { KeptFiles } from '../cache/kept-files.ts';

/** 32 mebibytes: what is noted of more than a thousand schools. */
const MOST_BYTES = 2 ** 25;

/** What earlier builds noted, as plain data under a digest of everything that it follows from. */
export class KeptNotes {
  readonly #files: KeptFiles;

  constructor(folder: string) {
    this.#files = new KeptFiles(folder, MOST_BYTES);
  }

  /** What was noted under a digest; undefined where nothing was, or the note is damaged. */
  async read(key: string): Promise<unknown> {
    const content = await this.#files.read(key);
    return content && JSON.parse(content.toString('utf8'));
  }

  /** Notes something. */
  write(key: string, value: unknown): Promise<void> {
    return this.#files.write(key, Buffer.from(JSON.stringify(value)));
  }

  /** Takes away what was not used for longest until the rest has room. */
  trim(most?: number): Promise<void> {
    return this.#files.trim(most);
  }
}

/** Opens the notes beside the PDFs that are kept. */
export const openKeptNotes = async (): Promise<KeptNotes> => new KeptNotes(join(await openCacheFolder(), 'notes'));
