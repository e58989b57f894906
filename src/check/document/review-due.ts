import { DAYS_OF_GRACE, DAYS_OF_NOTICE } from '../../reviews/review-state.ts';
import { reviewsDue } from './editions-due.ts';
import type { DocumentRule } from './rule.ts';

/** The review of an approved document: a warning from sixty days before its day to sixty days after it. */
export const reviewDue: DocumentRule = {
  id: 'document/review-due',
  checks: ['C21'],
  name: 'No review of an approved document is near or late',
  reason:
    'A committee needs notice of a review, and a date that has passed tells readers that the rules may no longer hold.',
  severity: 'warning',
  who: 'clerk to the governors',
  source: 'Keeping children safe in education, part two',
  bad: 'An edition whose next review is in three weeks',
  good: 'An edition whose next review is in a year',
  check: (input) => reviewsDue(input, (late) => late >= -DAYS_OF_NOTICE && late <= DAYS_OF_GRACE),
};
