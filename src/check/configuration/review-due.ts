import type { ConfigurationRule } from './rule.ts';
import { DAYS_OF_GRACE, daysAfter } from './settings/dates.ts';

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
    const { next } = school.config.review;
    // A review before its own version is a trouble of its own: see config/review-date.
    const unread = next <= school.config.documentControl.effective;
    if (unread || next >= today || daysAfter(next, DAYS_OF_GRACE) < today) return [];
    return [
      {
        path: 'review.next',
        message: `The review was due on ${next}.`,
        fix: 'Review the documents, then give the new version and the date of the review to come.',
      },
    ];
  },
};
