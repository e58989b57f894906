import { diffArrays } from 'diff';
import type { Leaf, Line } from './inline-items.ts';

/**
 * Finds the words of two lines that stayed, in order, and marks each and the elements around it as mates. A word does
 * not stay where that would tear an element in two.
 */
export function matchLeaves(before: Line, after: Line): void {
  const ids = new Map<string, number>();
  const number = ({ key }: Leaf): number => {
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, ids.size);
    return ids.size - 1;
  };
  let [i, j] = [0, 0];
  for (const part of diffArrays(before.leaves.map(number), after.leaves.map(number))) {
    const { length } = part.value;
    if (!part.added && !part.removed)
      for (let k = 0; k < length; k += 1) tryMate(before.leaves[i + k], after.leaves[j + k]);
    if (!part.added) i += length;
    if (!part.removed) j += length;
  }
}

function tryMate(a: Leaf | undefined, b: Leaf | undefined): void {
  if (!a || !b || a.parents.length !== b.parents.length) return;
  const fits = a.parents.every((parent, depth) => {
    const other = b.parents[depth];
    return other && (parent.mate ?? other) === other && (other.mate ?? parent) === parent;
  });
  if (!fits) return;
  for (const [depth, parent] of a.parents.entries()) {
    const other = b.parents[depth];
    if (!other) continue;
    parent.mate = other;
    other.mate = parent;
  }
  a.mate = b;
  b.mate = a;
}
