import type { FlowchartDocument } from '../document/document.ts';
import type { Routed } from './elk.ts';
import type { Exits } from './exits.ts';
import { frameOf } from './frame.ts';
import { ROW_HEIGHT } from './stack-rows.ts';

/**
 * How a step stands in its row: beside other steps, alone but with lines at its sides, or free. The width of a free step
 * moves nothing else, so that it may be wide, and a name in it never asks for another layout.
 */
export type Standing = 'shared' | 'alone' | 'free';

/** Any width will do: which steps share a row depends on the ways alone. */
const ANY_WIDTH = 100;

/** Finds how every step stands, from the ways between them and not from their words. */
export async function standingOf(
  document: FlowchartDocument,
  ids: readonly string[],
  exits: Exits,
): Promise<ReadonlyMap<string, Standing>> {
  const bare = await frameOf(
    document,
    ids.map((id) => ({ id, room: ANY_WIDTH, reserved: { left: 0, right: 0 } })),
    exits,
  );
  const bound = new Set(
    [...exits].filter(([, { side, inComb }]) => side !== 'bottom' || inComb).map(([{ from }]) => from),
  );
  const tops = [...bare.boxes.values()].map(({ y }) => y);
  return new Map(
    [...bare.boxes].map(([id, { y }]) => {
      if (tops.filter((top) => top === y).length > 1) return [id, 'shared'];
      return [id, bound.has(id) || isPassed(bare, y) ? 'alone' : 'free'];
    }),
  );
}

/** Whether a line runs through a row on its way to another. */
const isPassed = ({ lines }: Routed, top: number): boolean =>
  lines.some((line) =>
    line.some(({ y }, index) => {
      const before = line[index - 1]?.y ?? y;
      return Math.min(before, y) < top + ROW_HEIGHT - 1 && Math.max(before, y) > top + 1;
    }),
  );
