import type { ConfigurationRule } from './rule.ts';
import { addressesIn } from './settings/strings.ts';

/** Addresses that begin with http://. */
export const insecureLink: ConfigurationRule = {
  id: 'config/insecure-link',
  checks: ['C18'],
  name: 'Every link is encrypted',
  reason: 'An address with http:// can be read and changed on the way, and browsers warn of it.',
  severity: 'warning',
  bad: 'website: http://aldergreen.example',
  good: 'website: https://aldergreen.example',
  check: ({ school }) =>
    addressesIn(school.config)
      .filter(({ text }) => /^http:/i.test(text))
      .map(({ path, text }) => ({
        path,
        message: `“${text}” is not encrypted.`,
        fix: 'Look whether https:// works, and whether the page is still there.',
      })),
};
