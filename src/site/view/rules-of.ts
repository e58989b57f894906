import { inlineString } from '../../resolve/inline.ts';
import type { DecisionKey } from '../../schema/decisions.ts';
import { decided } from './decided.ts';
import type { SchoolSite } from './school-site.ts';

/** One question that schools decide, as a school asks it, with its answer in a few words. */
export interface Rule {
  readonly topic: string;
  readonly question: string;
  /** Undefined where the approved policy holds no answer. */
  readonly answer: string | undefined;
}

/** Every question that schools decide with the answer of one, in the order of the registry. */
export function rulesOf(site: SchoolSite): readonly Rule[] {
  const { answer, context } = decided(site);
  return (Object.keys(site.library.decisions) as DecisionKey[]).map((key) => {
    const { topic, question } = site.library.decisions[key];
    const given = answer(key);
    return {
      topic: inlineString(topic, context),
      question: inlineString(question, context),
      answer: given && inlineString(given.short, context),
    };
  });
}
