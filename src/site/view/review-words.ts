import { daysLate, type ReviewState, stateOf } from '../../reviews/review-state.ts';
import { count } from './words.ts';

/** How a document stands to its next review: as a word for the style of a page, and in words. */
export interface ReviewNote {
  readonly state: ReviewState;
  readonly words: string;
}

/**
 * What is said beside the day of the next review, so that nobody has to count days or see a colour.
 * @param nextReview year-month-day
 * @param today year-month-day
 */
export function reviewNote(nextReview: string, today: string, approved: boolean): ReviewNote {
  if (!approved) return { state: 'never approved', words: 'Never approved' };
  const state = stateOf(nextReview, today);
  return { state, words: words(state, daysLate(nextReview, today)) };
}

function words(state: Exclude<ReviewState, 'never approved'>, late: number): string {
  if (state === 'in time') return 'In time';
  if (state === 'overdue') return `Overdue by ${count(late, 'day')}`;
  return late === 0 ? 'Due today' : `Due soon, in ${count(-late, 'day')}`;
}
