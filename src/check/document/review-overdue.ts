import { DAYS_OF_GRACE } from '../../reviews/review-state.ts';
import { reviewsDue } from './editions-due.ts';
import type { DocumentRule } from './rule.ts';

/**
 * The review of an approved document, more than sixty days late. It stops nothing that was approved: the facts in it
 * have to stay those of today.
 */
export const reviewOverdue: DocumentRule = {
  id: 'document/review-overdue',
  checks: ['C21'],
  name: 'No review of an approved document is two months late',
  reason: 'Rules that nobody looked at for two months after their day cannot be relied on.',
  severity: 'error',
  who: 'clerk to the governors',
  source: 'Keeping children safe in education, part two',
  bad: 'An edition whose review was due half a year ago',
  good: 'An edition whose next review is in a year',
  check: (input) => reviewsDue(input, (late) => late > DAYS_OF_GRACE),
};
