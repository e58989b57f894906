import type { ConfigurationRule } from './rule.ts';
import { holdersOf, samePerson } from './settings/holders.ts';

/** The member of the board who leads on safeguarding does not do the work that the board oversees. */
export const overseerApart: ConfigurationRule = {
  id: 'config/overseer-apart',
  checks: ['C09'],
  name: 'The safeguarding governor oversees the work of others',
  reason: 'Whoever leads safeguarding cannot be the one who asks the board’s questions about it.',
  severity: 'error',
  source: 'Keeping children safe in education, part two',
  bad: 'people: { safeguardingGovernor: { name: Dev Lal } }',
  good: 'people: { safeguardingGovernor: { name: Gus Reed } }',
  check: ({ school }) => {
    const governor = school.config.people.safeguardingGovernor;
    const own = holdersOf(school).find(({ role, person }) => OVERSEEN.includes(role) && samePerson(person, governor));
    if (!own) return [];
    return [
      {
        path: 'people.safeguardingGovernor.name',
        message: `${governor.name} oversees safeguarding, filtering and monitoring, and does the work as well: see “${own.path}”.`,
        fix: 'Name a member of the board who has no part in the work.',
      },
    ];
  },
};

const OVERSEEN = ['head', 'dsl', 'deputyDsls', 'onlineSafetyLead', 'itManager'];
