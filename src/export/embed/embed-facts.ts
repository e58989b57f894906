import type { Document } from '../../document/document.ts';
import type { Library } from '../../document/library.ts';
import { publishedBase, type School } from '../../document/school.ts';
import { PATHS, pagePath } from '../../site/paths.ts';
import { emergencyNumber } from '../../site/view/urgent.ts';
import type { EmbedFacts } from './card.ts';

/**
 * What another website shows of a school; undefined where it does not say at which address it publishes.
 * @param documents what the school publishes
 */
export function embedFacts(school: School, documents: readonly Document[], library: Library): EmbedFacts | undefined {
  const base = publishedBase(school);
  if (base === undefined) return undefined;
  const policies = documents.filter(({ kind }) => kind === 'policy');
  return {
    school: school.id,
    title: `Online safety at ${school.config.shortName}`,
    base,
    links: [
      { words: 'Worried about a child? Whom to tell', path: PATHS.contacts },
      ...policies.map((policy) => ({ words: policy.title, path: pagePath(policy) })),
      { words: 'Forms and procedures', path: PATHS.documents },
    ],
    emergency: emergencyNumber({ library }),
  };
}
