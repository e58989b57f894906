import type { School } from '../../../document/school.ts';

/** For so many days a review that is due is a warning, then an error. */
export const DAYS_OF_GRACE = 60;

/**
 * By how many days the next review is late: 0 where it is not.
 * A review before the version it reviews is a trouble of its own: see `config/review-date`.
 */
export function daysLate({ config }: School, today: string): number {
  const { next } = config.review;
  if (next <= config.documentControl.effective) return 0;
  return Math.max(0, (Date.parse(today) - Date.parse(next)) / 86_400_000);
}
