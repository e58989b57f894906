import { newGuidance } from './early-reviews.ts';
import { type Covered, coverageMap } from './kept-right.ts';
import { type LocalChanges, localChanges } from './local-changes.ts';
import { type Rule, rulesOf } from './rules-of.ts';
import type { SchoolSite } from './school-site.ts';
import type { SchoolSummary } from './school-summary.ts';

/** What sets a school beside the others of its trust. Their pages hold that of every school, so no document is in it. */
export interface Compared {
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

/** What the pages of a trust tell of one of its schools. */
export type TrustSummary = Omit<SchoolSummary, 'compared'> & Compared;

/** The schools of a trust, in their order, as its pages tell of them. */
export const inTrust = (schools: readonly SchoolSummary[]): readonly TrustSummary[] =>
  schools.flatMap(({ compared, ...school }) => (compared ? { ...school, ...compared } : []));

/** Takes from the resolved documents of a school what sets it beside others. */
export function comparedOf(site: SchoolSite): Compared {
  const older = new Map(newGuidance(site).map(({ id, documents }) => [id, documents.length]));
  return {
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
