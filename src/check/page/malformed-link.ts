import { addresses, leadsOut } from './addresses.ts';
import type { PageProblem, PageRule } from './rule.ts';

export const malformedLink: PageRule = {
  id: 'page/malformed-link',
  checks: ['C18'],
  name: 'Every address is whole',
  reason: 'A space, a stray hyphen or a full stop at the end makes an address that nobody can open.',
  severity: 'error',
  bad: '<a href="https://council.example/polic ies.">',
  good: '<a href="https://council.example/policies">',
  check: ({ elements }) =>
    addresses(elements).flatMap(({ element, value }): PageProblem[] => {
      const wrong = fault(value);
      return wrong === undefined
        ? []
        : [
            {
              element,
              message: `The address “${value}” ${wrong}.`,
              fix: 'Copy it anew from the address line of a browser to where it is set.',
            },
          ];
    }),
};

function fault(address: string): string | undefined {
  if (!leadsOut(address)) return undefined;
  if (/\s/.test(address)) return 'has a space in it';
  if (/^(https?|mailto):/i.test(address) && /[.,;:\-–)]$/.test(address)) return `ends in “${address.at(-1)}”`;
  if (/^https?:/i.test(address) && !URL.canParse(address)) return 'is not the address of a website';
  if (/^mailto:/i.test(address) && !/^mailto:[^@\s]+@[^@\s]+\.[^@\s]+$/i.test(address))
    return 'is not an e-mail address';
  return /^tel:/i.test(address) && !/^tel:\+?\d{3,}(;ext=\d+)?$/i.test(address)
    ? 'is not a telephone number'
    : undefined;
}
