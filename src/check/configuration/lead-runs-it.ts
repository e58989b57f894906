import type { ConfigurationRule } from './rule.ts';
import { samePerson } from './settings/holders.ts';

/** The standards set the duties of the lead and of IT staff apart. */
export const leadRunsIt: ConfigurationRule = {
  id: 'config/lead-runs-it',
  checks: ['C09'],
  name: 'The safeguarding lead does not run the network',
  reason: 'The lead decides what is blocked and IT staff carry it out, so that each sees what the other does.',
  severity: 'warning',
  source: 'Filtering and monitoring standards for schools and colleges',
  bad: 'people: { itManager: { name: Dev Lal } }',
  good: 'people: { itManager: { name: Ivo Tarn } }',
  check: ({ school }) => {
    const { dsl, itManager } = school.config.people;
    if (!samePerson(dsl, itManager)) return [];
    return [
      {
        path: 'people.itManager.name',
        message: `${itManager.name} leads on safeguarding and runs the network: nobody looks over the filtering and monitoring.`,
        fix: 'Name somebody else for one of the two.',
      },
    ];
  },
};
