import type { Library } from '../../document/library.ts';
import type { School } from '../../document/school.ts';
import { editionShown, editionsOf } from '../../edition/current.ts';
import { answerOf } from '../../resolve/components/decision.ts';
import type { Context } from '../../resolve/context.ts';
import { createContext } from '../../resolve/walk.ts';
import type { DecisionKey } from '../../schema/decisions.ts';
import { ofKind, type SchoolSite } from './school-site.ts';

/** The answers that readers of a site are held to. */
export interface Decided {
  /** The words of an answer; undefined where there is none. */
  readonly answer: (key: DecisionKey) => ReturnType<typeof answerOf>;
  /** For lines that name an answer themselves, such as the length of a password. */
  readonly context: Context;
}

/**
 * The rules of a school as the policies on its pages have them. An answer that governors have not approved yet stands
 * in the settings of the school and in no policy: the public is not told of it before that.
 */
export function decided(site: SchoolSite): Decided {
  const { library, school, context } = site;
  const answers = { ...school.config.decisions, ...(site.audience === 'public' ? approvedAnswers(site) : {}) };
  const bound: School = {
    ...school,
    config: { ...school.config, decisions: answers as School['config']['decisions'] },
  };
  return {
    answer: (key) => (bound.config.decisions[key] === undefined ? undefined : answerOf(library, bound, key)),
    context: createContext(bound, library, site.today, context.at),
  };
}

/** The answers on which approved policies rest; undefined for a question that a policy was approved without. */
function approvedAnswers(site: SchoolSite): Partial<Record<DecisionKey, string | undefined>> {
  const policies = ofKind(site, 'policy');
  const found: Partial<Record<DecisionKey, string | undefined>> = {};
  for (const [key, { section }] of Object.entries(site.library.decisions) as [DecisionKey, DecisionEntry][]) {
    const policy = policies.find(({ sections }) => sections.some(({ id }) => id === section));
    const edition = policy && editionShown(editionsOf(site.school, policy.id), site.today);
    if (edition) found[key] = edition.facts.decisions[key];
  }
  return found;
}

type DecisionEntry = Library['decisions'][DecisionKey];
