import type { ConfigurationRule } from './rule.ts';

/** Where a school lists what is blocked, illegal content is on the list. */
export const illegalContent: ConfigurationRule = {
  id: 'config/illegal-content',
  checks: ['C14'],
  name: 'Filtering blocks illegal content',
  reason: 'A filter that does not hold the lists of illegal content is no filter for a school.',
  severity: 'error',
  source: 'Appropriate filtering and appropriate monitoring: definitions',
  bad: 'filtering: { categories: [adult content, gambling] }',
  good: 'filtering: { categories: [illegal content, adult content, gambling] }',
  check: ({ school }) => {
    const { categories } = school.config.filtering;
    if (categories.length === 0 || categories.some((category) => ILLEGAL.test(category))) return [];
    return [
      {
        path: 'filtering.categories',
        message: 'The list of what the filtering blocks does not name illegal content.',
        fix: 'Ask the provider whether its lists of illegal content are on and cannot be switched off, then add “illegal content”.',
      },
    ];
  },
};

const ILLEGAL = /\b(?:illegal|unlawful|child (?:sexual )?abuse|IWF|CSAM|terroris[mt])\b/i;
