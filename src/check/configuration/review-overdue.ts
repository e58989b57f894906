import type { ConfigurationRule } from './rule.ts';
import { DAYS_OF_GRACE, daysLate } from './settings/late-review.ts';

/** A review that is more than sixty days late. */
export const reviewOverdue: ConfigurationRule = {
  id: 'config/review-overdue',
  checks: ['C21'],
  name: 'No review is two months late',
  reason: 'Documents whose review nobody held for two months are not to be published as if they were in force.',
  severity: 'error',
  source: 'Keeping children safe in education, part two',
  bad: ['documentControl: { effective: 2025-08-01 }', 'review: { next: 2026-08-31 }'].join('\n'),
  good: 'review: { next: 2027-09-30 }',
  check: ({ school, today }) => {
    const late = daysLate(school, today);
    if (late <= DAYS_OF_GRACE) return [];
    return [
      {
        path: 'review.next',
        message: `The review was due on ${school.config.review.next}, ${late} days ago.`,
        fix: 'Review the documents, then give the new version and the date of the review to come.',
      },
    ];
  },
};
