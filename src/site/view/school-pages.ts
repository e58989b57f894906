import type { Document } from '../../document/document.ts';
import type { SchoolPages } from '../site-input.ts';
import { readersOf } from './reader.ts';

/**
 * The pages that a school has besides those that every school has.
 * @param documents what it publishes
 * @param translations of which documents which translations are shown
 */
export const pagesOf = (documents: readonly Document[], translations: readonly string[]): SchoolPages => ({
  documents: documents.map(({ id, kind }) => ({ id, kind })),
  translations,
  readers: readersOf({ documents }),
});
