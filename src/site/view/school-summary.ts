import type { School } from '../../document/school.ts';
import type { ReviewRow } from '../../reviews/review-table.ts';
import { pagePath } from '../paths.ts';
import { reviewsOf } from './reviews.ts';
import type { SchoolSite } from './school-site.ts';
import { type TrustSummary, trustSummaryOf } from './trust-summary.ts';

/**
 * What the list of all schools and the calendars tell of each. It is small, because that of every school is held at
 * once, and the documents of a thousand schools would not fit into memory.
 */
export interface SchoolSummary {
  readonly school: School;
  /** Year-month-day. */
  readonly today: string;
  readonly reviews: readonly ReviewRow[];
  /** The page of each published document, relative to the folder of the school. */
  readonly pages: ReadonlyMap<string, string>;
  /** What the pages of its trust tell of it; undefined for a school that stands alone. */
  readonly compared: TrustSummary | undefined;
}

/** Takes from the resolved documents of a school what other pages than its own need. */
export const summaryOf = (site: SchoolSite): SchoolSummary => ({
  school: site.school,
  today: site.today,
  reviews: reviewsOf(site),
  pages: new Map(site.documents.map((document) => [document.id, pagePath(document)])),
  compared: site.school.trust && trustSummaryOf(site),
});
