import type { ConfigurationRule } from './rule.ts';
import { differing } from './settings/one-person.ts';

/** The post of a person is the same wherever the person is named. */
export const twoPosts: ConfigurationRule = {
  id: 'config/two-posts',
  checks: ['C09'],
  name: 'One person has one post',
  reason: 'Readers take one person with two posts for two people.',
  severity: 'warning',
  bad: [
    'people:',
    '  dsl: { name: Dev Lal, post: Deputy headteacher }',
    '  onlineSafetyLead: { name: Dev Lal, post: Assistant headteacher }',
  ].join('\n'),
  good: [
    'people:',
    '  dsl: { name: Dev Lal, post: Deputy headteacher }',
    '  onlineSafetyLead: { name: Dev Lal, post: Deputy headteacher }',
  ].join('\n'),
  check: ({ school }) => differing(school, 'post', (post) => post.toLowerCase()),
};
