import type { Document } from '../../document/document.ts';
import type { School } from '../../document/school.ts';
import type { ReviewRow } from '../../reviews/review-table.ts';
import { reviewsOf } from './reviews.ts';
import type { SchoolSite } from './school-site.ts';
import { type Compared, comparedOf } from './trust-summary.ts';

/** What pages of several schools tell of a school itself. */
export interface ListedSchool extends Pick<School, 'id' | 'trustId' | 'trust'> {
  readonly config: Pick<School['config'], 'name' | 'shortName' | 'address' | 'urn' | 'publishedAt'> & {
    readonly documentControl: Pick<School['config']['documentControl'], 'effective'>;
  };
}

/** What they tell of one of its documents. */
export interface ListedDocument extends Pick<Document, 'id' | 'title' | 'kind'> {
  readonly version: string;
}

/**
 * What the list of all schools and the calendars tell of each, as plain data that can be kept and handed on. It is
 * small, because that of every school is held at once, and the documents of a thousand schools would not fit into
 * memory.
 */
export interface SchoolSummary {
  readonly school: ListedSchool;
  /** Year-month-day. */
  readonly today: string;
  readonly reviews: readonly ReviewRow[];
  /** The published documents, in the order of the pack. */
  readonly documents: readonly ListedDocument[];
  /** What the pages of its trust tell of it besides; undefined for a school that stands alone. */
  readonly compared?: Compared | undefined;
}

/** Takes from the resolved documents of a school what other pages than its own need. */
export const summaryOf = (site: SchoolSite): SchoolSummary => ({
  school: listed(site.school),
  today: site.today,
  reviews: reviewsOf(site),
  documents: site.documents.map(({ id, title, kind, control: { version } }) => ({ id, title, kind, version })),
  compared: site.school.trust && comparedOf(site),
});

function listed({ id, trustId, trust, config }: School): ListedSchool {
  const { name, shortName, address, urn, publishedAt, documentControl } = config;
  const { effective } = documentControl;
  return { id, trustId, trust, config: { name, shortName, address, urn, publishedAt, documentControl: { effective } } };
}
