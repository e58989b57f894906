import type { Item, Leaf } from './inline-items.ts';

/** What became of some items of a line: they stayed, or they were replaced. */
export type Op = Stayed | Changed;
interface Stayed {
  readonly type: 'stayed';
  readonly before: Item;
  readonly after: Item;
}
interface Changed {
  readonly type: 'changed';
  readonly before: readonly Item[];
  readonly after: readonly Item[];
}

/** Reads the mates of two levels as a row of steps. Mates stand in the same order on both sides. */
export function opsOf(before: readonly Item[], after: readonly Item[]): Op[] {
  const ops: Op[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [startBefore, startAfter] = [i, j];
    while (i < before.length && before[i]?.mate === undefined) i += 1;
    while (j < after.length && after[j]?.mate === undefined) j += 1;
    if (i > startBefore || j > startAfter)
      ops.push({ type: 'changed', before: before.slice(startBefore, i), after: after.slice(startAfter, j) });
    const [a, b] = [before[i], after[j]];
    if (a && b) ops.push({ type: 'stayed', before: a, after: b });
    i += 1;
    j += 1;
  }
  return ops;
}

/** A gap between two changes that is shorter than they are reads better as part of them, up to this many words. */
const LONGEST_GAP = 2;

/** Joins changes with nothing but a space or a lone word between them, so that people read phrases and not shreds. */
export const smooth = (ops: readonly Op[]): Op[] => joinShreds(ops).flatMap(peel);

function joinShreds(ops: readonly Op[]): Op[] {
  const out: Op[] = [];
  let index = 0;
  while (index < ops.length) {
    const op = ops[index] as Op;
    let end = index;
    while (isWord(ops[end])) end += 1;
    const left = out.at(-1);
    const right = ops[end];
    const gap = ops.slice(index, end) as { before: Leaf; after: Leaf }[];
    if (gap.length > 0 && left?.type === 'changed' && right?.type === 'changed' && joins(left, gap, right)) {
      out[out.length - 1] = {
        type: 'changed',
        before: [...left.before, ...gap.map(({ before }) => before), ...right.before],
        after: [...left.after, ...gap.map(({ after }) => after), ...right.after],
      };
      index = end + 1;
    } else if (gap.length > 0) {
      out.push(...ops.slice(index, end));
      index = end;
    } else {
      out.push(op);
      index += 1;
    }
  }
  return out;
}

const isWord = (op: Op | undefined): boolean => op?.type === 'stayed' && op.before.type === 'word';

function joins(left: Changed, gap: readonly { before: Leaf }[], right: Changed): boolean {
  const words = gap.filter(({ before }) => isSpoken(before)).length;
  if (words === 0) return true;
  return words <= LONGEST_GAP && words < size(left) && words < size(right);
}

const isSpoken = (item: Item): boolean =>
  item.type !== 'word' || (item.node.type === 'text' && /[\p{L}\p{N}]/u.test(item.node.value));

const size = ({ before, after }: Changed): number =>
  Math.max(before.filter(isSpoken).length, after.filter(isSpoken).length);

/** A space at which both sides of a change end, or begin, is no part of it. */
function peel(op: Op): Op[] {
  if (op.type === 'stayed') return [op];
  const before = [...op.before];
  const after = [...op.after];
  const stayed = (a: Item | undefined, b: Item | undefined): Op[] =>
    a && b && before.length > 1 && after.length > 1 && isSameSpace(a, b)
      ? [{ type: 'stayed', before: a, after: b }]
      : [];
  const first = stayed(before[0], after[0]);
  if (first.length > 0) for (const side of [before, after]) side.shift();
  const last = stayed(before.at(-1), after.at(-1));
  if (last.length > 0) for (const side of [before, after]) side.pop();
  return [...first, { type: 'changed', before, after }, ...last];
}

const isSameSpace = (a: Item, b: Item): boolean =>
  a.type === 'word' &&
  b.type === 'word' &&
  a.node.type === 'text' &&
  b.node.type === 'text' &&
  a.node.value === b.node.value &&
  a.node.value.trim() === '';
