import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as pagefind from 'pagefind';
import { inside } from '../publish/inside.ts';
import type { SearchRecord } from './records.ts';

/** Files of pagefind’s own interfaces and of its highlighter, which our search page does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)$/;

/** Milliseconds after which the indexing process is taken for dead: it tells nobody when it ends. */
const PATIENCE = 120_000;

/**
 * Writes the search index of one school.
 * @param folder the school's folder; the index goes to `pagefind/` in it
 */
export async function indexSchool(records: readonly SearchRecord[], folder: string): Promise<void> {
  const files = await inTime(indexFiles(records));
  // Written here, so that a disk that refuses says so: the indexing process would die of it without a word.
  for (const { path, content } of files) {
    const file = inside(folder, 'pagefind', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

async function indexFiles(records: readonly SearchRecord[]): Promise<readonly pagefind.IndexFile[]> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
  for (const record of records) {
    const added = await index.addCustomRecord({
      url: record.url,
      content: record.content,
      language: 'en',
      meta: { title: record.title, document: record.document, ...(record.asks && { asks: record.asks }) },
      filters: { audience: [...record.audiences], type: [record.kind] },
    });
    if (added.errors.length > 0) throw new Error(`“${record.title}” could not be indexed: ${added.errors.join('; ')}`);
  }
  const made = await index.getFiles();
  if (made.errors.length > 0) throw new Error(`The search index could not be made: ${made.errors.join('; ')}`);
  await index.deleteIndex();
  return made.files.filter(({ path }) => !UNUSED.test(path));
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(
      () => fail(new Error('The search index could not be made: its program gives no answer.')),
      PATIENCE,
    );
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Ends the indexing process; call it when no more schools follow. */
export const closeSearch = async (): Promise<void> => {
  await pagefind.close();
};
