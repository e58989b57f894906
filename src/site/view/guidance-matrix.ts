import { PATHS } from '../paths.ts';
import { newGuidance } from './early-reviews.ts';
import { coverageMap } from './kept-right.ts';
import type { SchoolSite } from './school-site.ts';

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
  sites: readonly SchoolSite[],
): readonly { readonly id: string; readonly title: string; readonly rows: readonly GuidanceRow[] }[] {
  const all = sites.map((site) => ({ site, map: coverageMap(site), since: newGuidance(site) }));
  const kinds = new Map(all.flatMap(({ map }) => map.map(({ id, title }) => [id, title] as const)));
  return [...kinds].map(([kind, title]) => {
    const found = all.map(({ map }) => map.find(({ id }) => id === kind)?.covered ?? []);
    const sources = new Map(found.flat().map((covered) => [covered.id, covered]));
    const rows = [...sources.values()]
      .sort((one, other) => one.title.localeCompare(other.title, 'en-GB'))
      .map(({ id, title: name, publisher, url }): GuidanceRow => {
        const cells = all.map(({ site: { school }, since }, index) => ({
          school: school.config.shortName,
          sections: sectionsIn(found[index]?.find((covered) => covered.id === id)),
          older: since.find((guidance) => guidance.id === id)?.documents.length ?? 0,
          path: `${school.id}/${PATHS.keptRight}#${lawAnchor(id)}`,
        }));
        return { id, title: name, publisher, url, cells };
      });
    return { id: kind, title, rows };
  });
}

/** The anchor of a source on the page that lists the sections that answer it. */
export const lawAnchor = (id: string): string => `law-${id}`;

type Covered = ReturnType<typeof coverageMap>[number]['covered'][number];

const sectionsIn = (covered: Covered | undefined): number =>
  new Set(covered?.policies.flatMap(({ parts }) => parts.flatMap(({ answers }) => answers.map(({ to }) => to)))).size;
