import { answerOf } from '../../resolve/components/decision.ts';
import { DECISIONS } from '../../schema/decisions.ts';
import type { ConfigurationRule } from './rule.ts';

/** An answer that guidance discourages needs a reason, which governors read. */
export const discouragedAnswer: ConfigurationRule = {
  id: 'config/discouraged-answer',
  checks: ['C11'],
  name: 'An answer that guidance discourages has a reason',
  reason: 'Governors who leave the usual way have to know why, and inspectors ask for it.',
  severity: 'error',
  source: 'the guidance that the registry of decisions names beside the answer',
  bad: 'decisions: { pupilPhones: silent-in-pocket }',
  good: [
    'decisions:',
    '  pupilPhones: silent-in-pocket',
    '  reasons: { pupilPhones: The governors try this with the oldest pupils until July 2027. }',
  ].join('\n'),
  check: ({ school, library }) =>
    DECISIONS.flatMap((decision) => {
      const why = answerOf(library, school, decision)?.discouraged;
      if (why === undefined || school.config.decisions.reasons[decision] !== undefined) return [];
      const answer = String(school.config.decisions[decision]);
      return [
        {
          path: `decisions.${decision}`,
          message: `“${answer}” is an answer that guidance discourages: ${why}`,
          fix: `Choose another answer, or give the reason under “decisions: reasons: ${decision}: …”.`,
        },
      ];
    }),
};
