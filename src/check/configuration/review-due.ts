import type { ConfigurationRule } from './rule.ts';
import { DAYS_OF_GRACE, daysLate } from './settings/late-review.ts';

/** A review that is up to sixty days late is a warning; after that see config/review-overdue. */
export const reviewDue: ConfigurationRule = {
  id: 'config/review-due',
  checks: ['C21'],
  name: 'The review is not late',
  reason: 'A review date that has passed tells readers that the rules may no longer hold.',
  severity: 'warning',
  source: 'Keeping children safe in education, part two',
  bad: ['documentControl: { effective: 2025-10-02 }', 'review: { next: 2026-10-01 }'].join('\n'),
  good: 'review: { next: 2027-09-30 }',
  check: ({ school, today }) => {
    const late = daysLate(school, today);
    if (late === 0 || late > DAYS_OF_GRACE) return [];
    return [
      {
        path: 'review.next',
        message: `The review was due on ${school.config.review.next}.`,
        fix: 'Review the documents, then give the new version and the date of the review to come.',
      },
    ];
  },
};
