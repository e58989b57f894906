import type { Role } from '../../schema/people.ts';
import type { ConfigurationRule } from './rule.ts';
import { actingFor, samePerson } from './settings/holders.ts';

/** Concerns about the head go to the chair of the board or the proprietor. */
export const concernAboutHead: ConfigurationRule = {
  id: 'config/concern-about-head',
  checks: ['C09'],
  name: 'A worry about the head goes past the head',
  reason: 'Nobody reports the head to the head, or to somebody whom the head directs.',
  severity: 'error',
  source: 'Keeping children safe in education, part four',
  bad: 'reporting: { concernAboutHead: businessManager }',
  good: 'reporting: { concernAboutHead: chair }',
  check: ({ school }) => {
    const { head } = school.config.people;
    const role = school.config.reporting.concernAboutHead;
    const route = actingFor(school, role);
    // A chair who is the head is a trouble of its own: see config/chair-apart.
    if (!route || (role === 'chair' && samePerson(route, head))) return [];
    const toHead = samePerson(route, head);
    if (!toHead && OVER_THE_HEAD.includes(role)) return [];
    return [
      {
        path: 'reporting.concernAboutHead',
        message: toHead
          ? `A worry about the head goes to ${route.name}, who is the head.`
          : `A worry about the head goes to ${route.name}, who works for the head.`,
        fix: 'Name the chair, who passes it to the local authority designated officer.',
      },
    ];
  },
};

/** The roles that the head does not direct. */
const OVER_THE_HEAD: readonly Role[] = ['chair', 'safeguardingGovernor', 'executiveHead'];
