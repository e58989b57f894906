import type { Document } from '../../document/document.ts';
import type { SiteInput } from '../site-input.ts';
import type { SchoolSummary } from '../view/school-summary.ts';

/**
 * Where the pages find their data. They run in the process that starts Astro, so nothing has to be written into a
 * module as text, parsed by the bundler and read again: a thousand schools would be in memory several times.
 */
const SHELF = 'policypress/site';

/** What a build and its pages have in common. */
export interface HandedOver {
  readonly input: SiteInput;
  /** Set by the pages: the documents of a school as they show them. */
  documentsOf?: (school: string) => readonly Document[];
  /** Set by the pages: what pages of several schools tell of one. */
  summaryOf?: (school: string) => SchoolSummary;
}

type Shelf = Map<string, HandedOver>;

const shelf = (): Shelf => {
  const world = globalThis as unknown as Record<symbol, Shelf | undefined>;
  const kept = world[Symbol.for(SHELF)] ?? new Map<string, HandedOver>();
  world[Symbol.for(SHELF)] = kept;
  return kept;
};

let uses = 0;

/** A place of its own for each build, since several may run in one process. */
export function newPlace(): string {
  uses += 1;
  return `${process.pid}-${uses}`;
}

/** Puts the data where the module of `sourceOf` finds them; what was there before is replaced. */
export function handOver(place: string, input: SiteInput): void {
  shelf().set(place, { input });
}

/** The documents of a school as the pages show them. They are asked so that nobody resolves them a second time. */
export function documentsOnPages(place: string, school: string): readonly Document[] {
  const documentsOf = shelf().get(place)?.documentsOf;
  if (!documentsOf) throw new Error('The pages of the site were not loaded.');
  return documentsOf(school);
}

/** What pages of several schools tell of one, as the pages found it out. */
export function summaryOnPages(place: string, school: string): SchoolSummary {
  const summaryOf = shelf().get(place)?.summaryOf;
  if (!summaryOf) throw new Error('The pages of the site were not loaded.');
  return summaryOf(school);
}

/** Forgets the data of a build that has ended. */
export function takeBack(place: string): void {
  shelf().delete(place);
}

/** The expression by which a module gets what was handed over. */
export const sourceOf = (place: string): string =>
  `globalThis[Symbol.for(${JSON.stringify(SHELF)})].get(${JSON.stringify(place)})`;
