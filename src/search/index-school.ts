import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { SearchRecord } from './records.ts';

/** Files of pagefind's own interfaces and of its highlighter, which our search page does not use. */
const UNUSED = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
];

/**
 * Writes the search index of one school.
 * @param folder the school's folder; the index goes to `pagefind/` in it
 */
export async function indexSchool(records: readonly SearchRecord[], folder: string): Promise<void> {
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
  const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  if (written.errors.length > 0) throw new Error(`The search index could not be written: ${written.errors.join('; ')}`);
  await index.deleteIndex();
  for (const name of UNUSED) await rm(join(folder, 'pagefind', name), { force: true });
}

/** Ends the indexing process; call it when no more schools follow. */
export const closeSearch = async (): Promise<void> => {
  await pagefind.close();
};
