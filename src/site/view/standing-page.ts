import { pagePath } from '../paths.ts';
import type { SiteInput } from '../site-input.ts';
import type { ListedDocument } from './school-summary.ts';

/**
 * Finds the page of a document, relative to the whole output; undefined where the folder of its school was kept from an
 * earlier build, and the page is not in it or tells of another version.
 */
export type FindPage = (school: string, document: ListedDocument) => string | undefined;

/** Finds the pages that stand in an output when it is made. */
export function standingPages({ kept }: Pick<SiteInput, 'kept'>): FindPage {
  const earlier = new Map(kept.map(({ id, published = {} }) => [id, published]));
  return (school, document) => {
    const path = pagePath(document);
    const published = earlier.get(school);
    return !published || published[path] === document.version ? `${school}/${path}` : undefined;
  };
}
