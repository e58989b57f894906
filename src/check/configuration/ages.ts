import type { ConfigurationRule } from './rule.ts';

/** The age range has to be one. */
export const ages: ConfigurationRule = {
  id: 'config/ages',
  checks: ['C10'],
  name: 'The youngest age is below the oldest',
  reason: 'The ages decide which agreements a school prints.',
  severity: 'error',
  bad: 'ages: { from: 11, to: 5 }',
  good: 'ages: { from: 5, to: 11 }',
  check: ({ school }) => {
    const { from, to } = school.config.ages;
    if (from < to) return [];
    return [
      {
        path: 'ages.from',
        message: `The youngest age (${from}) is not below the oldest (${to}).`,
        fix: 'Put the ages right.',
      },
    ];
  },
};
