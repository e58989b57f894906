import type { Library } from '../../../document/library.ts';
import type { School } from '../../../document/school.ts';
import { editionsOf } from '../../../edition/current.ts';
import { chosenIds } from '../../../resolve/selection.ts';
import { daysLate } from '../../../reviews/review-state.ts';
import type { ConfigurationInput } from '../rule.ts';

/** True while the school publishes a document of which it has no edition: then the dates of its settings count. */
export const awaitsFirstApproval = (school: School, library: Library): boolean =>
  [...chosenIds(school, library)].some((id) => editionsOf(school, id).length === 0);

/**
 * By how many days the next review of the settings is late; below 0 for one to come. Undefined where it does not
 * count: each document has an edition that names its own, or the review stands before the version it reviews, which
 * is a trouble of its own (`config/review-date`).
 */
export function settingsLate({ school, library, today }: ConfigurationInput): number | undefined {
  const { next } = school.config.review;
  if (next <= school.config.documentControl.effective || !awaitsFirstApproval(school, library)) return undefined;
  return daysLate(next, today);
}
