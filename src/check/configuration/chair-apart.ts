import type { School } from '../../document/school.ts';
import type { ConfigurationRule } from './rule.ts';
import { actingFor, holdersOf, samePerson } from './settings/holders.ts';

const STAFF = [
  'head',
  'dsl',
  'deputyDsls',
  'onlineSafetyLead',
  'computingLead',
  'psheLead',
  'senco',
  'itManager',
  'businessManager',
  'premisesManager',
  'parentLiaison',
];

/** Nobody who is paid to work in a school chairs its board; a proprietor who is the head has to name another way. */
export const chairApart: ConfigurationRule = {
  id: 'config/chair-apart',
  checks: ['C09'],
  name: 'The chair does not work in the school',
  reason: 'The chair hears worries about the head, and cannot do so as the head or as a member of the staff.',
  severity: 'error',
  source:
    'School Governance (Roles, Procedures and Allowances) (England) Regulations 2013; Keeping children safe in education, part four',
  bad: 'people: { chair: { name: Hana Fell, email: chair@aldergreen.example } }',
  good: 'people: { chair: { name: Cora Bligh, email: chair@aldergreen.example } }',
  check: ({ school }) => {
    const { chair } = school.config.people;
    const employed = staffOf(school).find(({ person }) => samePerson(person, chair));
    if (!employed || hasOtherRoute(school)) return [];
    return [
      {
        path: 'people.chair.name',
        message: `${chair.name} is the chair, and stands at “${employed.path}” as well.`,
        fix: 'Name a chair who does not work in the school.',
      },
    ];
  },
};

/** People who work in the school; whoever has an organisation of their own does not. */
const staffOf = (school: School) =>
  holdersOf(school).filter(({ role, person }) => STAFF.includes(role) && person.organisation === undefined);

/** A proprietor may be the head of an independent school, where worries about the head go to somebody else. */
function hasOtherRoute(school: School): boolean {
  const { people, reporting, vocabulary } = school.config;
  const route = actingFor(school, reporting.concernAboutHead);
  return vocabulary.board === 'proprietor' && route !== undefined && !samePerson(route, people.head);
}
