import type { Audience } from '../../document/document.ts';
import { type HNode, h } from '../../document/hast.ts';
import type { Library } from '../../document/library.ts';
import { inlineNodes } from '../../resolve/inline.ts';
import type { DecisionKey } from '../../schema/decisions.ts';
import { decided } from './decided.ts';
import type { SchoolSite } from './school-site.ts';

/**
 * The rules that a school decided in the words for one reader, by the section that explains each, in the order of the
 * registry.
 * @param chosen which questions; all of them where nothing is said
 */
export function rulesFor(
  site: SchoolSite,
  reader: Audience,
  chosen: (decision: Library['decisions'][DecisionKey]) => boolean = () => true,
): ReadonlyMap<string, readonly HNode[]> {
  const { answer, context } = decided(site);
  const rules = new Map<string, HNode[]>();
  for (const key of Object.keys(site.library.decisions) as DecisionKey[]) {
    const decision = site.library.decisions[key];
    const words = chosen(decision) ? answer(key)?.for[reader] : undefined;
    if (words === undefined) continue;
    const { section } = decision;
    rules.set(section, [...(rules.get(section) ?? []), h('p', { class: 'rule' }, ...inlineNodes(words, context))]);
  }
  return rules;
}
