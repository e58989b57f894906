import type { Routed } from './elk.ts';

/** Every box is as high as this while boxes are placed and lines are led; then each row gets the height of its words. */
export const ROW_HEIGHT = 60;

/** The rows of a chart with the heights that their steps need. */
export interface Stack {
  readonly height: number;
  /** Where a height of the drawing with equal rows comes to lie. */
  readonly y: (before: number) => number;
}

/**
 * Stretches a drawing whose rows are all equally high until every row has room for its highest step. What is between
 * rows keeps its height, so lines stay straight and apart.
 */
export function stackRows({ boxes, height }: Routed, heightOf: (id: string) => number): Stack {
  const needed = new Map<number, number>();
  for (const [id, { y }] of boxes) needed.set(y, Math.max(needed.get(y) ?? 0, heightOf(id)));
  let shift = 0;
  const rows = [...needed]
    .sort(([a], [b]) => a - b)
    .map(([top, need]) => {
      const row = { top, shift, need };
      shift += need - ROW_HEIGHT;
      return row;
    });
  const y = (before: number): number => {
    const row = rows.findLast(({ top }) => top <= before);
    if (!row) return before;
    const inRow = before - row.top;
    const below = Math.max(0, inRow - ROW_HEIGHT);
    return row.top + row.shift + (Math.min(inRow, ROW_HEIGHT) / ROW_HEIGHT) * row.need + below;
  };
  return { height: height + shift, y };
}
