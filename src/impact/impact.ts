import { citations } from '../check/library/citations.ts';
import type { GuidanceRegistry, Library } from '../document/library.ts';
import { type CitedPart, citedParts } from '../edition/cited-parts.ts';
import { editionShown, editionsOf } from '../edition/current.ts';
import { treeOf } from '../edition/tree/index.ts';
import type { SchoolPlan } from '../plan/school-plan.ts';
import { type ReviewRow, reviewTable } from '../reviews/review-table.ts';
import { predecessorsOf } from '../reviews/succession.ts';
import { namings } from './namings.ts';

/** An entry of the registry of guidance with its id. */
export type Guidance = GuidanceRegistry[string] & { readonly id: string };

/** A place of the library that rests on a text of law or guidance. */
export interface LibraryPlace {
  readonly file: string;
  readonly line: number;
  /** What it is: `section`, `clause` or the name of a registry. */
  readonly what: string;
  /** `cites` it by id, `answers` it in its margin, or `names` it in words. */
  readonly how: 'cites' | 'answers' | 'names';
}

/** A document of a school that rests on it. */
export interface TouchedDocument extends ReviewRow {
  readonly sections: readonly CitedPart[];
  /** True where only the draft rests on it, and the edition in force does not. */
  readonly draftOnly: boolean;
}

/** All that a text of law or guidance touches. */
export interface Impact {
  readonly guidance: Guidance;
  readonly supersededBy: Guidance | undefined;
  /** The texts whose place it took: an edition that cites one of them is touched too. */
  readonly predecessors: readonly Guidance[];
  readonly library: readonly LibraryPlace[];
  readonly documents: readonly TouchedDocument[];
  /** Who has to look: each committee with its chair, school by school. */
  readonly committees: readonly {
    readonly school: string;
    readonly schoolName: string;
    readonly committee: string;
    readonly chair: string;
  }[];
}

/**
 * Lists what a text of law or guidance touches in the library and in what schools publish.
 * @param id an id of the registry of guidance
 * @param today year-month-day
 * @returns undefined where the registry has no such id
 */
export function impactOf(
  id: string,
  library: Library,
  plans: readonly Pick<SchoolPlan, 'school' | 'drafts'>[],
  today: string,
): Impact | undefined {
  const guidance = entryOf(id, library);
  if (!guidance) return undefined;
  const predecessors = predecessorsOf(id, library.guidance).flatMap((older) => entryOf(older, library) ?? []);
  const documents = touchedDocuments([id, ...predecessors.map((older) => older.id)], plans, today);
  const committees = new Map(
    documents.map(({ school, schoolName, committee, chair }) => [
      `${school}\n${committee}`,
      { school, schoolName, committee, chair },
    ]),
  );
  return {
    guidance,
    supersededBy: guidance.supersededBy === undefined ? undefined : entryOf(guidance.supersededBy, library),
    predecessors,
    library: libraryPlaces(guidance, library),
    documents,
    committees: [...committees.values()],
  };
}

function entryOf(id: string, { guidance }: Library): Guidance | undefined {
  const entry = Object.hasOwn(guidance, id) ? guidance[id] : undefined;
  return entry && { ...entry, id, account: inUsualWords(entry.account) };
}

/** No school is asked here for its own words: `{pupils}` is read as “pupils”. */
const inUsualWords = (line: string): string =>
  line.replace(/\{([A-Za-z_]+)\}/g, (_, term: string) => term.replaceAll('_', ' '));

function libraryPlaces(guidance: Guidance, library: Library): LibraryPlace[] {
  const cited = citations(library)
    .filter((citation) => citation.id === guidance.id)
    .map(({ file, path, line }): LibraryPlace => {
      const at = path === undefined ? line : library.places[file]?.[path]?.line;
      return { file, line: at ?? 1, what: kindOf(file), how: path?.startsWith('answers.') ? 'answers' : 'cites' };
    });
  const succeeded = Object.entries(library.guidance)
    .filter(([, { supersededBy }]) => supersededBy === guidance.id)
    .map(([older]): LibraryPlace => {
      const file = Object.keys(library.places).find((name) => name.endsWith('registries/guidance.yaml')) ?? '';
      const line = library.places[file]?.[`${older}.supersededBy`]?.line ?? 1;
      return { file, line, what: 'registry', how: 'names' };
    });
  const named = namings(guidance, library).map((place) => ({
    ...place,
    what: kindOf(place.file),
    how: 'names' as const,
  }));
  const seen = new Set<string>();
  return [...cited, ...named, ...succeeded]
    .filter(({ file, line, how }) => {
      const key = `${file}:${line}:${how}`;
      return seen.has(key) ? false : seen.add(key);
    })
    .sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

const KINDS = [
  ['/policies/', 'section'],
  ['/clauses/', 'clause'],
  ['/agreements/', 'agreement'],
  ['/records/', 'record'],
  ['/flowcharts/', 'flowchart'],
  ['/sheets/', 'sheet'],
] as const;

const kindOf = (file: string): string => KINDS.find(([folder]) => `/${file}`.includes(folder))?.[1] ?? 'registry';

function touchedDocuments(
  ids: readonly string[],
  plans: readonly Pick<SchoolPlan, 'school' | 'drafts'>[],
  today: string,
): TouchedDocument[] {
  const rows = reviewTable(plans, today);
  return plans.flatMap(({ school, drafts }) =>
    drafts.flatMap((draft) => {
      const row = rows.find((candidate) => candidate.school === school.id && candidate.document === draft.id);
      const edition = editionShown(editionsOf(school, draft.id), today);
      const inEdition = edition ? partsWith(ids, citedParts(edition.tree)) : [];
      const sections = inEdition.length > 0 ? inEdition : partsWith(ids, citedParts(treeOf(draft)));
      if (!row || sections.length === 0) return [];
      return [{ ...row, sections, draftOnly: edition !== undefined && inEdition.length === 0 }];
    }),
  );
}

const partsWith = (ids: readonly string[], parts: readonly CitedPart[]): CitedPart[] =>
  parts.flatMap((part) => {
    const cites = part.cites.filter((id) => ids.includes(id));
    return cites.length === 0 ? [] : [{ ...part, cites }];
  });
