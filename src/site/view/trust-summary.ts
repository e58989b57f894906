import type { Document } from '../../document/document.ts';
import type { School } from '../../document/school.ts';
import type { ReviewRow } from '../../reviews/review-table.ts';
import { newGuidance } from './early-reviews.ts';
import { type Covered, coverageMap } from './kept-right.ts';
import { type LocalChanges, localChanges } from './local-changes.ts';
import { reviewsOf } from './reviews.ts';
import { type Rule, rulesOf } from './rules-of.ts';
import type { SchoolSite } from './school-site.ts';

/** What the pages of a trust tell of one school. They hold that of every school at once, so no document is in it. */
export interface TrustSummary {
  readonly school: School;
  readonly documents: readonly Pick<Document, 'id' | 'title' | 'kind'>[];
  readonly reviews: readonly ReviewRow[];
  readonly rules: readonly Rule[];
  readonly local: LocalChanges;
  /** The law and guidance that its policies answer, by the kind of source. */
  readonly guidance: readonly {
    readonly id: string;
    readonly title: string;
    readonly sources: readonly (Pick<Covered, 'id' | 'title' | 'publisher' | 'url'> & {
      /** How many sections answer it. */
      readonly sections: number;
      /** How many documents were approved before it took effect. */
      readonly older: number;
    })[];
  }[];
}

/** Takes from the resolved documents of a school what the pages of its trust need. */
export function trustSummaryOf(site: SchoolSite): TrustSummary {
  const older = new Map(newGuidance(site).map(({ id, documents }) => [id, documents.length]));
  return {
    school: site.school,
    documents: site.documents.map(({ id, title, kind }) => ({ id, title, kind })),
    reviews: reviewsOf(site),
    rules: rulesOf(site),
    local: localChanges(site),
    guidance: coverageMap(site).map(({ id: kind, title: kindTitle, covered }) => ({
      id: kind,
      title: kindTitle,
      sources: covered.map((source) => {
        const { id, title, publisher, url } = source;
        return { id, title, publisher, url, sections: sectionsIn(source), older: older.get(id) ?? 0 };
      }),
    })),
  };
}

const sectionsIn = ({ policies }: Covered): number =>
  new Set(policies.flatMap(({ parts }) => parts.flatMap(({ answers }) => answers.map(({ to }) => to)))).size;
