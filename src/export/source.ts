import type { Document } from '../document/document.ts';
import { publishedBase, type School } from '../document/school.ts';
import { pagePath } from '../site/paths.ts';
import { standingLine } from './standing.ts';

/** From where words were taken, for whoever finds them elsewhere: title, school, version and address. */
export function sourceLine(school: School, document: Document, section?: string): string {
  const base = publishedBase(school);
  const hash = section === undefined ? '' : `#${section}`;
  const words = `From “${document.title}” of ${school.config.name}, ${standingLine(document)}.`;
  return base === undefined ? words : `${words} ${base}${pagePath(document)}${hash}`;
}
