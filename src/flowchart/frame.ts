import type { ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api.js';
import type { ChartEdge, FlowchartDocument } from '../document/document.ts';
import type { Point } from './chart-layout.ts';
import { type Routed, runElk } from './elk.ts';
import { type Exit, type Exits, toothWidth } from './exits.ts';
import { ROW_HEIGHT } from './stack-rows.ts';

/** The width that is kept for a step, and the room that its labels need at its sides. */
export interface Room {
  readonly id: string;
  readonly room: number;
  readonly reserved: { readonly left: number; readonly right: number };
}

/** Finds the columns of a chart and the ways between its steps, whatever the words in them. */
export const frameOf = (document: FlowchartDocument, rooms: readonly Room[], exits: Exits): Promise<Routed> =>
  runElk({
    children: rooms.map((room) => elkNode(room, exits)),
    edges: document.edges.map((edge, index) => elkEdge(edge, index, exits)),
  });

const SIDES = { bottom: 'SOUTH', left: 'WEST', right: 'EAST' } as const;

/** The box that ELK sees holds the drawn shape and the room that the labels need, so that nothing can cover them. */
function elkNode({ id, room, reserved: { left, right } }: Room, exits: Exits): ElkNode {
  const width = left + room + right;
  const middle = left + room / 2;
  const port = (name: string, side: string, { x, y }: Point): ElkPort => ({
    id: name,
    x,
    y,
    width: 0,
    height: 0,
    layoutOptions: { 'elk.port.side': side },
  });
  const out = [...exits].filter(([edge]) => edge.from === id).map(([, exit]) => exit);
  const at = {
    bottom: { x: middle, y: ROW_HEIGHT },
    left: { x: 0, y: ROW_HEIGHT / 2 },
    right: { x: width, y: ROW_HEIGHT / 2 },
  };
  const ports = out.map((exit) => (exit.inComb ? tooth(exit) : port(exit.port, SIDES[exit.side], at[exit.side])));
  const constraints = out.some(({ inComb }) => inComb) ? 'FIXED_SIDE' : 'FIXED_POS';
  return {
    id,
    width,
    height: ROW_HEIGHT,
    layoutOptions: { 'elk.portConstraints': constraints, 'elk.spacing.portPort': '6' },
    ports: [port(`${id}:in`, 'NORTH', { x: middle, y: 0 }), ...ports],
  };
}

/** One of many ways that leave side by side: as wide as its words, with the line at its left end. ELK finds the order. */
const tooth = ({ port, label }: Exit): ElkPort => ({
  id: port,
  width: toothWidth(label),
  height: 0,
  layoutOptions: { 'elk.port.side': 'SOUTH', 'elk.port.anchor': '(4,0)' },
});

const elkEdge = (edge: ChartEdge, index: number, exits: Exits): ElkExtendedEdge => ({
  id: `edge-${index}`,
  sources: [exits.get(edge)?.port ?? edge.from],
  targets: [`${edge.to}:in`],
  // The main line of the procedure is to run straight down.
  layoutOptions: { 'elk.layered.priority.straightness': exits.get(edge)?.side === 'bottom' ? '10' : '1' },
});
