import type { ConfigurationRule } from './rule.ts';
import { holdersOf, plainName } from './settings/holders.ts';
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
  check: ({ school }) => {
    const reachable = holdersOf(school).filter(({ person }) => person.telephone !== undefined);
    const people = Map.groupBy(reachable, ({ person }) => plainName(person.name));
    return [...people.values()].flatMap(([first, ...others]) =>
      others.flatMap(({ path, person }) => {
        if (dialled(person.telephone ?? '') === dialled(first?.person.telephone ?? '')) return [];
        return [
          {
            path: `${path}.telephone`,
            message: `${person.name} has ${person.telephone} here, and ${first?.person.telephone} at “${first?.path}”.`,
            fix: 'Give the same number in both places.',
          },
        ];
      }),
    );
  },
};
