import { factLabel } from '../../redline/layers/fact-label.ts';
import { inlineString } from '../../resolve/inline.ts';
import type { SchoolSite } from './school-site.ts';

/** What people call a fact: “Designated safeguarding lead (DSL): name”. */
export function labelOfFact(path: string, { library, context }: Pick<SchoolSite, 'library' | 'context'>): string {
  return factLabel(path, (role) => {
    const entry = Object.entries(library.roles).find(([key]) => key === role);
    return entry && inlineString(entry[1].label, context);
  });
}
