import type { ConfigurationRule } from './rule.ts';

/** The review to come cannot come before the version it reviews. */
export const reviewDate: ConfigurationRule = {
  id: 'config/review-date',
  checks: ['C21'],
  name: 'The next review lies after the day in force',
  reason: 'A review date before its own version shows that nobody moved it on.',
  severity: 'error',
  bad: 'review: { next: 2026-01-01 }',
  good: 'review: { next: 2027-09-01 }',
  check: ({ school }) => {
    const { effective } = school.config.documentControl;
    const { next } = school.config.review;
    if (next > effective) return [];
    return [
      {
        path: 'review.next',
        message: `The next review (${next}) is not after the day this version took effect (${effective}).`,
        fix: 'Give the date of the review to come.',
      },
    ];
  },
};
