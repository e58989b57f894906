import type { ChartEdge, ChartNode } from '../document/document.ts';
import { type Exit, type Exits, toothWidth } from './exits.ts';
import { type Measure, wrapText } from './measure.ts';
import type { Standing } from './standing.ts';
import type { ChartStep } from './steps.ts';
import { NODE_STYLES, POINT, TEXT } from './style.ts';

/** A step with its text set, and the room that it needs. */
export interface SizedNode {
  readonly id: string;
  readonly type: ChartNode['type'];
  readonly number: number;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  /** The width for which columns are found: that of the shape, or for a free step one and the same whatever it says. */
  readonly room: number;
  /** What labels need around it. */
  readonly reserved: { readonly left: number; readonly right: number; readonly bottom: number };
}

const BESIDE_LABEL = 12;

/**
 * Boxes are as wide as one of a few widths, so that charts that differ in a name share their columns. They may give
 * away a little of the room beside their text for it.
 */
const STEP = 20;
const SPARE = 6;
const NARROWEST = 100;

/** Sets the text of a step. */
export function measureNode(
  { id, type, number, text }: ChartStep,
  standing: Standing,
  textWidths: Readonly<Record<Standing, number>>,
  exits: Exits,
  measure: Measure,
): SizedNode {
  const { weight, padX, padY } = NODE_STYLES[type];
  const set = wrapText(text, textWidths[standing], TEXT.size, weight, measure);
  const out = [...exits].filter(([edge]) => edge.from === id);
  const width = Math.max(NARROWEST, roundUp(set.width + 2 * padX - SPARE), roundUp(combWidth(out)));
  const room = standing === 'free' ? NARROWEST : width;
  return {
    id,
    type,
    number,
    lines: set.lines,
    width,
    height: Math.ceil(set.lines.length * TEXT.lineHeight + 2 * padY),
    room,
    reserved: reservedFor(out, room),
  };
}

const roundUp = (width: number): number => Math.ceil(width / STEP) * STEP;

type Ways = readonly (readonly [ChartEdge, Exit])[];

function combWidth(out: Ways): number {
  const teeth = out.filter(([, { inComb }]) => inComb).map(([, { label }]) => toothWidth(label) + 8);
  return teeth.length > 0 ? teeth.reduce((sum, tooth) => sum + tooth, 2 * POINT) : 0;
}

function reservedFor(out: Ways, width: number): SizedNode['reserved'] {
  const room = { left: 0, right: 0, bottom: 0 };
  for (const [, { side, inComb, label }] of out) {
    if (!label) continue;
    const needed = Math.ceil(label.width + BESIDE_LABEL);
    if (side !== 'bottom') room[side] = Math.max(room[side], needed);
    else {
      room.bottom = Math.max(room.bottom, label.height + 4);
      // It stands to the right of the line, which leaves in the middle.
      if (!inComb) room.right = Math.max(room.right, needed - width / 2);
    }
  }
  return room;
}
