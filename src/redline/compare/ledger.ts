import type { Change } from '../comparison.ts';

/** Where in the tree the comparison is. */
export interface Where {
  /** True inside a list that is kept alive from the facts (`data-live`): everything in it is a fact. */
  readonly live: boolean;
  /** The decision that the words follow, if its answer differs. */
  readonly decision?: string | undefined;
  readonly items: readonly string[];
  /** The tag of the parent. */
  readonly parent: string;
}

/** What differs besides the words. */
export interface Differing {
  /** The keys of the decisions whose answers differ: words that follow them are no rewording. */
  readonly decisions: ReadonlySet<string>;
  /** Things whose words follow one of these decisions although nothing in them says so, each with the key. */
  readonly items?: ReadonlyMap<string, string>;
  /** Pieces of text that stand in the document because of one of these decisions. */
  readonly lines?: readonly DecidedLine[];
}
export interface DecidedLine {
  readonly text: string;
  readonly decision: string;
}

/** Collects changes and numbers them. */
export interface Ledger extends Differing {
  readonly changes: Change[];
  readonly next: { number: number };
}

export type Noted = Omit<Change, 'number' | 'whole'> & Partial<Pick<Change, 'whole'>>;

/** Notes a change and gives its number. */
export function note(ledger: Ledger, change: Noted): number {
  const number = ledger.next.number;
  ledger.next.number += 1;
  ledger.changes.push({ number, whole: [], ...change });
  return number;
}
