import type { ConfigurationRule } from './rule.ts';
import { daysAfter, monthsAfter } from './settings/dates.ts';
import { awaitsFirstApproval } from './settings/late-review.ts';

/** The date of the next review agrees with the cycle, give or take a month. */
export const reviewTooLate: ConfigurationRule = {
  id: 'config/review-too-late',
  checks: ['C21'],
  name: 'The next review falls within the cycle',
  reason: 'A date beyond the cycle that the document itself names makes one of the two untrue.',
  severity: 'warning',
  bad: 'review: { cycleMonths: 12, next: 2028-01-31 }',
  good: 'review: { cycleMonths: 12, next: 2027-09-30 }',
  check: ({ school, library }) => {
    if (!awaitsFirstApproval(school, library)) return [];
    const { cycleMonths, next } = school.config.review;
    const { effective } = school.config.documentControl;
    const last = daysAfter(monthsAfter(effective, cycleMonths), 31);
    if (next <= last) return [];
    return [
      {
        path: 'review.next',
        message: `The next review (${next}) is later than ${cycleMonths} months after ${effective}, when this version took effect.`,
        fix: `Give a date up to ${last}, or put “review.cycleMonths” right.`,
      },
    ];
  },
};
