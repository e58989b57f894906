import type { ConfigurationRule } from './rule.ts';
import { addressesIn } from './settings/strings.ts';

/** Addresses with a sign at the end, an encoded space or words after the name of a file. */
export const malformedLink: ConfigurationRule = {
  id: 'config/malformed-link',
  checks: ['C18'],
  name: 'Every link ends where the address ends',
  reason: 'A full stop or a word that slipped into an address makes it lead nowhere.',
  severity: 'warning',
  bad: 'website: https://aldergreen.example/policies.',
  good: 'website: https://aldergreen.example/policies',
  check: ({ school }) =>
    addressesIn(school.config)
      .filter(({ text }) => /[.,;:!_<>()[\]{}"“”’-]$|%20|\.(?:html?|pdf|shtml|php)[A-Za-z]/.test(text))
      .map(({ path, text }) => ({
        path,
        message: `“${text}” has something in it that is no part of the address.`,
        fix: 'Open the page and copy its address.',
      })),
};
