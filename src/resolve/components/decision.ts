import { h } from '../../document/hast.ts';
import type { Library } from '../../document/library.ts';
import type { School } from '../../document/school.ts';
import { DECISIONS, type DecisionKey } from '../../schema/decisions.ts';
import { type Component, isAudience, report, textProp } from '../context.ts';
import { inlineNodes } from '../inline.ts';

/** The registry's entry for the answer that a school gave; a decision that is a number has the single entry `any`. */
export function answerOf(
  library: Library,
  school: School,
  decision: DecisionKey,
): Library['decisions'][DecisionKey]['answers'][string] | undefined {
  const { answers } = library.decisions[decision];
  return answers[String(school.config.decisions[decision])] ?? answers.any;
}

/** `<DecisionStatement of="pupilPhones" for="parents" />`: the rule as the school decided it, in the words of one reader. */
export const DecisionStatement: Component = (props, _children, context, node) => {
  const of = DECISIONS.find((decision) => decision === textProp(props, 'of'));
  if (!of) {
    report(context, node, {
      rule: 'library/unknown-decision',
      message: `There is no decision “${textProp(props, 'of') ?? ''}”.`,
      fix: `Use one of: ${DECISIONS.join(', ')}.`,
    });
    return [];
  }
  const reader = textProp(props, 'for');
  const answer = answerOf(context.library, context.school, of);
  const words = (reader !== undefined && isAudience(reader) ? answer?.for[reader] : undefined) ?? answer?.statement;
  if (words === undefined) {
    report(context, node, {
      rule: 'library/missing-answer',
      message: `The decision “${of}” has no words for the answer “${context.school.config.decisions[of]}”.`,
      fix: 'Add that answer to registries/decisions.yaml.',
    });
    return [];
  }
  return [h('span', { class: 'decision', 'data-decision': of }, ...inlineNodes(words, context))];
};
