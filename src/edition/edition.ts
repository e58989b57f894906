import type { z } from 'zod';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { EditionSchema } from '../schema/edition.ts';
import type { DocumentTree } from './tree/parts.ts';

/** What stands above the words of an edition: who approved what, when and why. */
export type EditionFacts = z.infer<typeof EditionSchema>;

/** A document as it was approved: frozen, as plain data. */
export interface Edition {
  /** The file it stands in, as messages name it. */
  readonly file: string;
  readonly facts: EditionFacts;
  readonly tree: DocumentTree;
  /** Whether its words stay in its file, and are read when somebody asks for them. */
  readonly inFile?: boolean;
  /** Where the keys of its front matter stand; absent where it was not read from a file. */
  readonly origins?: Readonly<Record<string, Place>>;
}

/** Compares two version numbers part by part: `1.10` comes after `1.9`, and `2` is `2.0`. */
export function compareVersions(a: string, b: string): number {
  if (a === b) return 0;
  const [x, y] = [numbersOf(a), numbersOf(b)];
  for (let index = 0; index < Math.max(x.length, y.length); index += 1) {
    const difference = (x[index] ?? 0) - (y[index] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return 0;
}

/** The versions of all schools are few, and are compared all the time. */
const known = new Map<string, readonly number[]>();
const MOST = 5000;

function numbersOf(version: string): readonly number[] {
  const kept = known.get(version);
  if (kept) return kept;
  if (known.size > MOST) known.clear();
  const numbers = version.split('.').map(Number);
  known.set(version, numbers);
  return numbers;
}

/** Editions of one document, the newest first. */
export const newestFirst = (editions: readonly Edition[]): Edition[] =>
  [...editions].sort((a, b) => compareVersions(b.facts.version, a.facts.version));
