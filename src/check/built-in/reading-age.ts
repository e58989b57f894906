import type { RuleFacts } from '../rule.ts';

export const readingAgeRule: RuleFacts = {
  id: 'text/reading-age',
  checks: ['C12'],
  name: 'Every text is as easy to read as its readers need',
  reason: 'A form that a pupil or a parent cannot read is signed and not understood.',
  severity: 'warning',
  bad: 'Utilisation of personally owned telecommunications equipment is prohibited throughout the duration of the day.',
  good: 'Do not use your own phone at school.',
};
