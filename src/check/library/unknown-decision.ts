import { DECISIONS } from '../../schema/decisions.ts';
import { unknownIds, useAnother } from './look-up.ts';
import type { LibraryRule } from './rule.ts';
import { componentsOf } from './template-bodies.ts';

/** Decisions that no school is asked for, in statements and conditions. */
export const unknownDecision: LibraryRule = {
  id: 'library/unknown-decision',
  checks: ['C11'],
  name: 'Every decision that a text follows is one that schools take',
  reason: 'Words that depend on a decision nobody takes are never printed, or always.',
  severity: 'error',
  bad: '<DecisionStatement of="phones" />',
  good: '<DecisionStatement of="pupilPhones" />',
  check: ({ library }) => [
    ...unknownIds(library, 'DecisionStatement', 'of', 'decision', DECISIONS),
    ...componentsOf(library, 'When').flatMap(({ file, props, line = 1, column }) => {
      const { decision } = props;
      if (typeof decision !== 'string' || (DECISIONS as readonly string[]).includes(decision)) return [];
      return [
        { file, line, column, message: `There is no decision “${decision}”.`, fix: useAnother(decision, DECISIONS) },
      ];
    }),
  ],
};
