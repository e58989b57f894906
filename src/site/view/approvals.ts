import { documentRecords } from './edition-records.ts';
import type { SchoolSite } from './school-site.ts';

/** What was approved at one time and for one reason. */
export interface Approval {
  /** Year-month-day. */
  readonly approvedOn: string;
  /** What changed, in the words of whoever approved it. */
  readonly note: string;
  readonly documents: readonly {
    readonly title: string;
    readonly version: string;
    /** The page that shows what changed; that of the edition where there is none before it. Relative to the school. */
    readonly path: string;
    readonly isRedline: boolean;
  }[];
}

/**
 * What was approved last, the newest first. Editions that are not in force yet are left out, and so are those of
 * documents that the school no longer publishes.
 * @param most so many at most
 */
export function lastApprovals(site: SchoolSite, most: number): readonly Approval[] {
  const all = documentRecords(site)
    .filter(({ document }) => document !== undefined)
    .flatMap(({ title, editions }) =>
      editions
        .filter(({ standing }) => standing.is !== 'to-come')
        .map(({ edition: { facts }, path, before }) => ({
          key: `${facts.approvedOn} ${facts.note}`,
          approvedOn: facts.approvedOn,
          note: facts.note,
          document: {
            title,
            version: facts.version,
            path: before?.redline ?? path,
            isRedline: before !== undefined,
          },
        })),
    );
  return [...Map.groupBy(all, ({ key }) => key).values()]
    .flatMap(([first, ...others]): Approval[] => {
      if (!first) return [];
      const { approvedOn, note } = first;
      return [{ approvedOn, note, documents: [first, ...others].map(({ document }) => document) }];
    })
    .sort((one, other) => (one.approvedOn < other.approvedOn ? 1 : one.approvedOn > other.approvedOn ? -1 : 0))
    .slice(0, most);
}
