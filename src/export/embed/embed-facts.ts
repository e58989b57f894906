import { PATHS, pagePath } from '../../site/paths.ts';
import { ofKind, type SchoolSite } from '../../site/view/school-site.ts';
import { emergencyNumber } from '../../site/view/urgent.ts';
import { publishedBase } from '../links.ts';
import type { EmbedFacts } from './card.ts';

/** What another website shows of a school; undefined where it does not say at which address it publishes. */
export function embedFacts(site: SchoolSite): EmbedFacts | undefined {
  const base = publishedBase(site.school);
  if (base === undefined) return undefined;
  return {
    school: site.school.id,
    title: `Online safety at ${site.school.config.shortName}`,
    base,
    links: [
      { words: 'Worried about a child? Whom to tell', path: PATHS.contacts },
      ...ofKind(site, 'policy').map((policy) => ({ words: policy.title, path: pagePath(policy) })),
      { words: 'Forms and procedures', path: PATHS.documents },
    ],
    emergency: emergencyNumber(site),
  };
}
