import type { ConfigurationRule } from './rule.ts';
import { holdersOf, plainName } from './settings/holders.ts';

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
  check: ({ school }) => {
    const posted = holdersOf(school).filter(({ person }) => person.post !== undefined);
    const people = Map.groupBy(posted, ({ person }) => plainName(person.name));
    return [...people.values()].flatMap(([first, ...others]) =>
      others.flatMap(({ path, person }) => {
        if (person.post?.toLowerCase() === first?.person.post?.toLowerCase()) return [];
        return [
          {
            path: `${path}.post`,
            message: `${person.name} is “${person.post}” here, and “${first?.person.post}” at “${first?.path}”.`,
            fix: 'Give the same post in both places.',
          },
        ];
      }),
    );
  },
};
