import { holderOf } from '../../resolve/components/people.ts';
import type { ConfigurationRule } from './rule.ts';
import { samePerson } from './settings/holders.ts';
import { dialled } from './settings/telephone.ts';

/** The way to whoever hears worries about the head is not shared with the head. */
export const routePastInbox: ConfigurationRule = {
  id: 'config/route-past-inbox',
  checks: ['C09'],
  name: 'A worry about the head does not land in the head’s mailbox',
  reason: 'Whoever writes about the head must not be read by the head.',
  severity: 'error',
  source: 'Keeping children safe in education, part four',
  bad: 'people: { chair: { name: Cora Bligh, email: head@aldergreen.example } }',
  good: 'people: { chair: { name: Cora Bligh, email: chair@aldergreen.example } }',
  check: ({ school }) => {
    const { head } = school.config.people;
    const role = holderOf({ school }, school.config.reporting.concernAboutHead);
    const route = school.config.people[role];
    if (!route || samePerson(route, head)) return [];
    const problem = (key: string, value: string | undefined) => ({
      path: `people.${role}.${key}`,
      message: `A worry about the head goes to ${value}, which reaches the head as well.`,
      fix: 'Give a way that the head does not see.',
    });
    return [
      ...(route.email?.toLowerCase() === head.email.toLowerCase() ? [problem('email', route.email)] : []),
      ...(route.telephone && dialled(route.telephone) === dialled(head.telephone)
        ? [problem('telephone', route.telephone)]
        : []),
    ];
  },
};
