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

/** Collects changes and numbers them. */
export interface Ledger {
  /** The decisions whose answers differ. */
  readonly decisions: ReadonlySet<string>;
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
