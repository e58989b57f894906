import type { ConfigurationRule } from './rule.ts';
import { differing } from './settings/one-person.ts';
import { dialled } from './settings/telephone.ts';

/** A person who holds two roles is reached in one way; mailboxes may differ by role. */
export const twoNumbers: ConfigurationRule = {
  id: 'config/two-numbers',
  checks: ['C02'],
  name: 'One person has one telephone number',
  reason: 'Where two documents give two numbers for one person, nobody knows which is right.',
  severity: 'warning',
  bad: [
    'people:',
    '  dsl: { name: Dev Lal, telephone: 01632 960 902 }',
    '  onlineSafetyLead: { name: Dev Lal, telephone: 01632 960 907 }',
  ].join('\n'),
  good: [
    'people:',
    '  dsl: { name: Dev Lal, telephone: 01632 960 902 }',
    '  onlineSafetyLead: { name: Dev Lal, telephone: 01632 960 902 }',
  ].join('\n'),
  check: ({ school }) => differing(school, 'telephone', dialled),
};
