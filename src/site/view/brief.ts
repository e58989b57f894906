import { inlineString } from '../../resolve/inline.ts';
import type { DecisionKey } from '../../schema/decisions.ts';
import { pagePath } from '../paths.ts';
import { decided } from './decided.ts';
import { ofKind, type SchoolSite } from './school-site.ts';

/** One rule as a parent asks for it: what it is about, and the answer in a few words. */
export interface Rule {
  readonly topic: string;
  readonly answer: string;
  /** The section that explains it, where it is published. */
  readonly section?: { readonly title: string; readonly path: string } | undefined;
}

/** The rules that the registry chose for the brief, in its order, as this school answered them. */
export function rulesAtAGlance(site: SchoolSite): readonly Rule[] {
  const rules = decided(site);
  const decisions = Object.entries(site.library.decisions) as [
    DecisionKey,
    SchoolSite['library']['decisions'][DecisionKey],
  ][];
  return decisions.flatMap(([key, decision]): Rule[] => {
    const answer = decision.brief ? rules.answer(key) : undefined;
    if (!answer) return [];
    return [
      {
        topic: inlineString(decision.topic, site.context),
        answer: inlineString(answer.short, rules.context),
        section: findSection(site, decision.section),
      },
    ];
  });
}

function findSection(site: SchoolSite, id: string): Rule['section'] {
  for (const policy of ofKind(site, 'policy')) {
    const section = policy.sections.find((candidate) => candidate.id === id);
    if (section) return { title: section.title, path: `${pagePath(policy)}#${id}` };
  }
  return undefined;
}
