import type { ChartEdge, ChartNode } from '../document/document.ts';
import { type Exit, toothWidth } from './exits.ts';
import { type Measure, wrapText } from './measure.ts';
import { NODE_STYLES, POINT, TEXT } from './style.ts';

/** A step with its text set, and the room that its labels need around it. */
export interface SizedNode {
  readonly id: string;
  readonly type: ChartNode['type'];
  readonly number: number;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly reserved: { readonly left: number; readonly right: number; readonly bottom: number };
}

const NARROWEST = 90;
const BESIDE_LABEL = 12;

/** Sets the text of every step. */
export function measureNodes(
  nodes: readonly ChartNode[],
  numbers: ReadonlyMap<string, number>,
  exits: ReadonlyMap<ChartEdge, Exit>,
  textWidth: (id: string) => number,
  measure: Measure,
): SizedNode[] {
  return nodes.map((node) => {
    const style = NODE_STYLES[node.type];
    const { lines, width } = wrapText(node.text, textWidth(node.id), TEXT.size, style.weight, measure);
    const comb = [...exits].filter(([edge, exit]) => edge.from === node.id && exit.inComb);
    const teeth = comb.reduce((sum, [, { label }]) => sum + toothWidth(label) + 8, 0) + 2 * POINT;
    return {
      id: node.id,
      type: node.type,
      number: numbers.get(node.id) ?? 0,
      lines,
      width: Math.ceil(Math.max(width + 2 * style.padX, NARROWEST, comb.length > 0 ? teeth : 0)),
      height: Math.ceil(lines.length * TEXT.lineHeight + 2 * style.padY),
      reserved: reservedFor(node.id, exits),
    };
  });
}

function reservedFor(id: string, exits: ReadonlyMap<ChartEdge, Exit>): SizedNode['reserved'] {
  const room = { left: 0, right: 0, bottom: 0 };
  for (const [edge, { side, label }] of exits) {
    if (edge.from !== id || !label) continue;
    if (side === 'bottom') room.bottom = Math.max(room.bottom, label.height + 4);
    else room[side] = Math.max(room[side], label.width + BESIDE_LABEL);
  }
  return room;
}
