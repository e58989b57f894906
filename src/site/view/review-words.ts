import { daysLate, type ReviewState, stateOf } from '../../reviews/review-state.ts';
import { enGB } from '../strings/en-GB/index.ts';

const said = enGB.reviews;

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
  if (!approved) return { state: 'never approved', words: said.never };
  const state = stateOf(nextReview, today);
  return { state, words: words(state, daysLate(nextReview, today)) };
}

function words(state: Exclude<ReviewState, 'never approved'>, late: number): string {
  if (state === 'in time') return said.inTime;
  if (state === 'overdue') return said.overdue(late);
  return late === 0 ? said.today : said.soon(-late);
}
