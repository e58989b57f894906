import type { Document } from '../../document/document.ts';
import type { Href } from '../../document/html.ts';
import { hrefFrom, type SchoolSite } from './school-site.ts';

/**
 * Where the links of a past edition lead: to its own sections as they were, and to other documents as they are today.
 * @param past the document as it was approved
 */
export function hrefFromPast(site: SchoolSite, past: Document, from: string): Href {
  const current = hrefFrom(site, from);
  return (target) => {
    const [id, section] = target.slice('doc:'.length).split('#');
    if (id !== past.id) return current(target);
    if (section === undefined) return '#main';
    const isThere = past.kind === 'policy' && past.sections.some((candidate) => candidate.id === section);
    return isThere ? `#${section}` : undefined;
  };
}
