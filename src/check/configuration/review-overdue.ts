import { DAYS_OF_GRACE, dueWords } from '../../reviews/review-state.ts';
import type { ConfigurationRule } from './rule.ts';
import { settingsLate } from './settings/late-review.ts';

/** The review of documents that nobody approved yet, more than sixty days late. */
export const reviewOverdue: ConfigurationRule = {
  id: 'config/review-overdue',
  checks: ['C21'],
  name: 'No review is two months late',
  reason: 'Documents whose review nobody held for two months are not to be published as if they were in force.',
  severity: 'error',
  source: 'Keeping children safe in education, part two',
  bad: ['documentControl: { effective: 2025-08-01 }', 'review: { next: 2026-08-31 }'].join('\n'),
  good: 'review: { next: 2027-09-30 }',
  check: (input) => {
    const late = settingsLate(input);
    if (late === undefined || late <= DAYS_OF_GRACE) return [];
    return [
      {
        path: 'review.next',
        message: `The review ${dueWords(input.school.config.review.next, input.today)}.`,
        fix: 'Review the documents, then give the new version and the date of the review to come.',
      },
    ];
  },
};
