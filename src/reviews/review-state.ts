/** How a document stands to its next review. */
export const REVIEW_STATES = ['in time', 'due soon', 'overdue', 'never approved'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** So many days before its day a review is announced. */
export const DAYS_OF_NOTICE = 60;

/** For so many days a review that is late is a warning, then an error. */
export const DAYS_OF_GRACE = 60;

/** By how many days a review is late; below 0 for one to come. Both days are year-month-day. */
export const daysLate = (nextReview: string, today: string): number =>
  (Date.parse(today) - Date.parse(nextReview)) / 86_400_000;

/** How an approved document stands to its next review. */
export function stateOf(nextReview: string, today: string): Exclude<ReviewState, 'never approved'> {
  const late = daysLate(nextReview, today);
  if (late > 0) return 'overdue';
  return late >= -DAYS_OF_NOTICE ? 'due soon' : 'in time';
}

/** `was due on 2026-11-01, 21 days ago`, `is due today`, `is due on 2026-12-01, in 9 days`. */
export function dueWords(nextReview: string, today: string): string {
  const late = daysLate(nextReview, today);
  const days = `${Math.abs(late)} ${Math.abs(late) === 1 ? 'day' : 'days'}`;
  if (late === 0) return `is due today (${nextReview})`;
  return late > 0 ? `was due on ${nextReview}, ${days} ago` : `is due on ${nextReview}, in ${days}`;
}
