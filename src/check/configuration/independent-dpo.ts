import type { ConfigurationRule } from './rule.ts';
import { holdersOf, samePerson } from './settings/holders.ts';

/** The other tasks of a data protection officer must not lead to a conflict of interests. */
export const independentDpo: ConfigurationRule = {
  id: 'config/independent-dpo',
  checks: ['C09'],
  name: 'The data protection officer checks the work of others',
  reason: 'Whoever decides how data is used cannot judge whether that is lawful.',
  severity: 'warning',
  source: 'UK General Data Protection Regulation, article 38(6)',
  bad: 'people: { dpo: { name: Ivo Tarn } }',
  good: 'people: { dpo: { name: Testford Data Office } }',
  check: ({ school }) => {
    const { dpo } = school.config.people;
    const own = holdersOf(school).find(({ role, person }) => DECIDING.includes(role) && samePerson(person, dpo));
    if (!own) return [];
    return [
      {
        path: 'people.dpo.name',
        message: `${dpo.name} is the data protection officer, and decides on the use of data at “${own.path}”.`,
        fix: 'Name somebody who does not decide how the school uses data.',
      },
    ];
  },
};

const DECIDING = ['head', 'executiveHead', 'siro', 'itManager', 'businessManager', 'informationAssetOwners'];
