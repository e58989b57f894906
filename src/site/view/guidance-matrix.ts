import { PATHS } from '../paths.ts';
import type { TrustSummary } from './trust-summary.ts';

/** A law or a piece of guidance with the sections of each school that answer it, in the order of the schools. */
export interface GuidanceRow {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly cells: readonly {
    readonly school: string;
    /** How many sections answer it. */
    readonly sections: number;
    /** How many documents were approved before it took effect, or took the place of a text on which they rely. */
    readonly older: number;
    /** Where the sections are listed, relative to the whole output. */
    readonly path: string;
  }[];
}

/** Which school answers which law and guidance, under the kinds of sources; what no school answers is not listed. */
export function guidanceMatrix(
  schools: readonly Pick<TrustSummary, 'school' | 'guidance'>[],
): readonly { readonly id: string; readonly title: string; readonly rows: readonly GuidanceRow[] }[] {
  const kinds = new Map(schools.flatMap(({ guidance }) => guidance.map(({ id, title }) => [id, title] as const)));
  return [...kinds].map(([kind, title]) => {
    const found = schools.map(({ guidance }) => guidance.find(({ id }) => id === kind)?.sources ?? []);
    const rows = [...new Map(found.flat().map((source) => [source.id, source])).values()]
      .sort((one, other) => one.title.localeCompare(other.title, 'en-GB'))
      .map(({ id, title: name, publisher, url }): GuidanceRow => {
        const cells = schools.map(({ school }, index) => {
          const source = found[index]?.find((candidate) => candidate.id === id);
          return {
            school: school.config.shortName,
            sections: source?.sections ?? 0,
            older: source?.older ?? 0,
            path: `${school.id}/${PATHS.keptRight}#${lawAnchor(id)}`,
          };
        });
        return { id, title: name, publisher, url, cells };
      });
    return { id: kind, title, rows };
  });
}

/** The anchor of a source on the page that lists the sections that answer it. */
export const lawAnchor = (id: string): string => `law-${id}`;
