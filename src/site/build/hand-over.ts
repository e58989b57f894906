import type { Document } from '../../document/document.ts';
import type { SiteInput } from '../site-input.ts';
import type { SchoolSummary } from '../view/school-summary.ts';

/**
 * Where the pages find their data. They run in the process that has them, so nothing has to be written into a module
 * as text, parsed by the bundler and read again: a thousand schools would be in memory several times.
 */
const SHELF = 'policypress/site';

/** The place of the data in a build: its pages are loaded by a thread that makes no others. */
export const BUILD = 'build';

/** What a build and its pages have in common. */
export interface HandedOver {
  readonly input: SiteInput;
  /** Set by the pages once they are loaded. */
  pages?: LoadedPages;
}

/** What the pages offer to those who make them. */
export interface LoadedPages {
  /** Makes other schools the ones that the pages show; the library stays the same. */
  readonly turnTo: (input: SiteInput) => void;
  /** The documents of a school as the pages show them. They are asked so that nobody resolves them a second time. */
  readonly documentsOf: (school: string) => readonly Document[];
  /** What pages of several schools tell of one. */
  readonly summaryOf: (school: string) => SchoolSummary;
}

type Shelf = Map<string, HandedOver>;

const shelf = (): Shelf => {
  const world = globalThis as unknown as Record<symbol, Shelf | undefined>;
  const kept = world[Symbol.for(SHELF)] ?? new Map<string, HandedOver>();
  world[Symbol.for(SHELF)] = kept;
  return kept;
};

let uses = 0;

/** A place of its own for each server of development, since several may run in one process. */
export function newPlace(): string {
  uses += 1;
  return `${process.pid}-${uses}`;
}

/** Puts the data where the module of `sourceOf` finds them; what was there before is replaced. */
export function handOver(place: string, input: SiteInput): HandedOver {
  const handed: HandedOver = { input };
  shelf().set(place, handed);
  return handed;
}

/** Forgets the data of a server that has ended. */
export function takeBack(place: string): void {
  shelf().delete(place);
}

/** The expression by which a module gets what was handed over. */
export const sourceOf = (place: string): string =>
  `globalThis[Symbol.for(${JSON.stringify(SHELF)})].get(${JSON.stringify(place)})`;
