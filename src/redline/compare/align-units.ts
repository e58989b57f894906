import { diffArrays } from 'diff';
import { itemKey } from './item-key.ts';
import { likeness, wordsOf } from './likeness.ts';
import type { Unit } from './units.ts';

/** Two units that are one thing, or one without the other. */
export interface UnitPair {
  readonly before?: Unit | undefined;
  readonly after?: Unit | undefined;
}

/**
 * Aligns the units of two parents: first those that are equal, then, between them, those that are most alike. Order
 * is kept.
 * @param inPlace pairs what is left over in a gap of as many units on both sides one by one, as the cells of a row are
 */
export function alignUnits(before: readonly Unit[], after: readonly Unit[], inPlace: boolean): UnitPair[] {
  const ids = new Map<string, number>();
  const number = (unit: Unit): number => {
    const known = ids.get(unit.key);
    if (known !== undefined) return known;
    ids.set(unit.key, ids.size);
    return ids.size - 1;
  };
  const pairs: UnitPair[] = [];
  let [i, j, gone, come] = [0, 0, 0, 0];
  const close = (): void => {
    pairs.push(...pairGap(before.slice(i - gone, i), after.slice(j - come, j), inPlace));
    gone = 0;
    come = 0;
  };
  for (const part of diffArrays(before.map(number), after.map(number))) {
    const { length } = part.value;
    if (part.removed) [gone, i] = [gone + length, i + length];
    else if (part.added) [come, j] = [come + length, j + length];
    else {
      close();
      for (let k = 0; k < length; k += 1) pairs.push({ before: before[i + k], after: after[j + k] });
      [i, j] = [i + length, j + length];
    }
  }
  close();
  return pairs;
}

/** Above this many comparisons, likeness is looked for near the same place only. */
const MOST_COMPARISONS = 4000;

function pairGap(before: readonly Unit[], after: readonly Unit[], inPlace: boolean): UnitPair[] {
  if (before.length === 0 || after.length === 0)
    return [...before.map((unit) => ({ before: unit })), ...after.map((unit) => ({ after: unit }))];
  if (inPlace && before.length === after.length)
    return before.flatMap((unit, index): UnitPair[] => {
      const other = after[index] as Unit;
      const same = unit.type === 'block' && other.type === 'block' && unit.element.tagName === other.element.tagName;
      return same ? [{ before: unit, after: other }] : [{ before: unit }, { after: other }];
    });
  const [a, b] = [before[0], after[0]];
  if (before.length === 1 && after.length === 1 && areOneList(a, b)) return [{ before: a, after: b }];
  return bestPairs(before, after);
}

const LISTS = new Set(['ul', 'ol', 'dl', 'table', 'tbody', 'thead']);

/** The only list or table between two blocks that stayed is that list, whatever became of the things in it. */
const areOneList = (a: Unit | undefined, b: Unit | undefined): boolean =>
  a?.type === 'block' &&
  b?.type === 'block' &&
  a.element.tagName === b.element.tagName &&
  itemKey(a.element) === itemKey(b.element) &&
  LISTS.has(a.element.tagName);

/** The pairs in order with the greatest likeness together. */
function bestPairs(before: readonly Unit[], after: readonly Unit[]): UnitPair[] {
  const [n, m] = [before.length, after.length];
  const [wordsBefore, wordsAfter] = [before.map(wordsOf), after.map(wordsOf)];
  const near = n * m > MOST_COMPARISONS;
  const like = before.map((a, i) =>
    after.map((b, j) => {
      if (near && Math.abs(i / n - j / m) > MOST_COMPARISONS / (n * m)) return 0;
      const [x, y] = [wordsBefore[i], wordsAfter[j]];
      return x && y ? likeness(a, b, x, y) : 0;
    }),
  );
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const alike = (i: number, j: number): number => like[i]?.[j] ?? 0;
  for (let i = n - 1; i >= 0; i -= 1)
    for (let j = m - 1; j >= 0; j -= 1) {
      const row = best[i] as Float64Array;
      const together = alike(i, j) > 0 ? alike(i, j) + at(i + 1, j + 1) : 0;
      row[j] = Math.max(together, at(i + 1, j), at(i, j + 1));
    }
  const pairs: UnitPair[] = [];
  let [i, j] = [0, 0];
  while (i < n || j < m) {
    if (i < n && j < m && alike(i, j) > 0 && at(i, j) === alike(i, j) + at(i + 1, j + 1))
      pairs.push({ before: before[i++], after: after[j++] });
    else if (i < n && (j >= m || at(i, j) === at(i + 1, j))) pairs.push({ before: before[i++] });
    else pairs.push({ after: after[j++] });
  }
  return pairs;
}
