import { addresses } from './addresses.ts';
import type { PageProblem, PageRule } from './rule.ts';

export const insecureLink: PageRule = {
  id: 'page/insecure-link',
  checks: ['C18'],
  name: 'Every link to another website is secure',
  reason: 'Whoever shares the network can read and change what comes over a plain http address.',
  severity: 'warning',
  bad: '<a href="http://council.example/help">',
  good: '<a href="https://council.example/help">',
  check: ({ elements }) =>
    addresses(elements).flatMap(({ element, value }): PageProblem[] =>
      /^http:/i.test(value)
        ? [
            {
              element,
              message: `The link to “${value}” is not secure.`,
              fix: `Write “${value.replace(/^http:/i, 'https:')}” where the address is set, and try it; if it does not answer, choose another address.`,
            },
          ]
        : [],
    ),
};
