import type { Document } from '../document/document.ts';
import type { Href } from '../document/html.ts';
import { publishedBase, type School } from '../document/school.ts';
import { pagePath } from '../site/paths.ts';

/**
 * Where the links of a document lead once it has left the site: to a section of its own as `#section`, elsewhere to
 * the published page. Where the school does not say at which address it publishes, a link keeps its words alone.
 * @param documents what the school publishes
 */
export function hrefOutside(school: School, documents: readonly Document[], document: Document): Href {
  const base = publishedBase(school);
  return (target) => {
    const [id, section] = target.slice('doc:'.length).split('#');
    const found = documents.find((candidate) => candidate.id === id);
    if (!found) return undefined;
    const known =
      section === undefined ||
      (found.kind === 'policy' && found.sections.some((candidate) => candidate.id === section));
    if (!known) return undefined;
    const hash = section === undefined ? '' : `#${section}`;
    if (found.id === document.id) return hash === '' ? undefined : hash;
    return base === undefined ? undefined : `${base}${pagePath(found)}${hash}`;
  };
}
