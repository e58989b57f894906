import { DAYS_OF_GRACE, DAYS_OF_NOTICE, dueWords } from '../../reviews/review-state.ts';
import type { ConfigurationRule } from './rule.ts';
import { settingsLate } from './settings/late-review.ts';

/**
 * The review of documents that nobody approved yet: a warning from sixty days before its day to sixty days after it;
 * then see config/review-overdue. Approved documents have document/review-due.
 */
export const reviewDue: ConfigurationRule = {
  id: 'config/review-due',
  checks: ['C21'],
  name: 'The review is neither near nor late',
  reason:
    'A review date that has passed tells readers that the rules may no longer hold, and a committee needs notice.',
  severity: 'warning',
  source: 'Keeping children safe in education, part two',
  bad: ['documentControl: { effective: 2025-10-02 }', 'review: { next: 2026-10-01 }'].join('\n'),
  good: 'review: { next: 2027-09-30 }',
  check: (input) => {
    const late = settingsLate(input);
    if (late === undefined || late < -DAYS_OF_NOTICE || late > DAYS_OF_GRACE) return [];
    return [
      {
        path: 'review.next',
        message: `The review ${dueWords(input.school.config.review.next, input.today)}.`,
        fix: 'Review the documents, then give the new version and the date of the review to come.',
      },
    ];
  },
};
