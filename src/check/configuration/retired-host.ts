import { RETIRED_HOSTS, RETIRED_MAILBOX } from '../text/links.ts';
import type { ConfigurationRule } from './rule.ts';
import { textsIn } from './settings/strings.ts';

/** Web and e-mail addresses of bodies that are gone. */
export const retiredHost: ConfigurationRule = {
  id: 'config/retired-host',
  checks: ['C18'],
  name: 'No address is on a host that was closed',
  reason: 'A reader who needs help finds nothing there.',
  severity: 'error',
  bad: 'linkedPolicies: { behaviour: { title: Behaviour policy, url: https://www.teachernet.gov.uk/behaviour } }',
  good: 'linkedPolicies: { behaviour: { title: Behaviour policy, url: https://aldergreen.example/behaviour } }',
  check: ({ school }) =>
    textsIn(school.config)
      .filter(({ text }) => RETIRED_HOSTS.test(text) || RETIRED_MAILBOX.test(text))
      .map(({ path, text }) => ({
        path,
        message: `“${text}” is on a host that was closed.`,
        fix: 'Find the address that took its place.',
      })),
};
