import type { ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api.js';
import type { ChartEdge, FlowchartDocument } from '../document/document.ts';
import type { ChartLayout, PlacedEdge, PlacedLabel, PlacedNode, Point } from './chart-layout.ts';
import { runElk } from './elk.ts';
import { type Exit, exitsOf, toothWidth } from './exits.ts';
import type { Measure } from './measure.ts';
import { measureNodes, type SizedNode } from './node-size.ts';
import { chartSteps } from './steps.ts';

type Exits = ReadonlyMap<ChartEdge, Exit>;

/** Places the steps and routes the ways of a chart, with text set to the widths that are asked for. */
export async function placeChart(
  document: FlowchartDocument,
  measure: Measure,
  textWidth: (id: string) => number,
): Promise<ChartLayout> {
  const numbers = new Map(chartSteps(document).map(({ id, number }) => [id, number]));
  const exits = exitsOf(document, measure);
  const sized = measureNodes(document.nodes, numbers, exits, textWidth, measure);
  const graph = await runElk(
    // In the order of their numbers: a way back to an earlier step is then the one that is drawn upwards.
    [...sized].sort((a, b) => a.number - b.number).map((node) => elkNode(node, exits)),
    document.edges.map((edge, index) => elkEdge(edge, index, exits)),
  );
  const places = new Map((graph.children ?? []).map((child) => [child.id, child]));
  const nodes = sized.map((node) => ({
    ...node,
    x: (places.get(node.id)?.x ?? 0) + node.reserved.left,
    y: places.get(node.id)?.y ?? 0,
  }));
  const placed = new Map(nodes.map((node) => [node.id, node]));
  const edges = document.edges.flatMap((edge, index) =>
    placeEdge(edge, exits.get(edge), placed.get(edge.from), graph.edges?.[index]),
  );
  return { width: Math.ceil(graph.width ?? 0), height: Math.ceil(graph.height ?? 0), nodes, edges };
}

const SIDES = { bottom: 'SOUTH', left: 'WEST', right: 'EAST' } as const;

/** The box that ELK sees holds the drawn shape and the room that the labels need, so that nothing can cover them. */
function elkNode(node: SizedNode, exits: Exits): ElkNode {
  const { left, right, bottom } = node.reserved;
  const width = left + node.width + right;
  const height = node.height + bottom;
  const middle = left + node.width / 2;
  const port = (id: string, side: string, { x, y }: Point): ElkPort => ({
    id,
    x,
    y,
    width: 0,
    height: 0,
    layoutOptions: { 'elk.port.side': side },
  });
  const own = [...exits].filter(([edge]) => edge.from === node.id).map(([, exit]) => exit);
  const at = {
    bottom: { x: middle, y: height },
    left: { x: 0, y: node.height / 2 },
    right: { x: width, y: node.height / 2 },
  };
  const ports = own.map((exit) => (exit.inComb ? tooth(exit) : port(exit.port, SIDES[exit.side], at[exit.side])));
  const constraints = own.some(({ inComb }) => inComb) ? 'FIXED_SIDE' : 'FIXED_POS';
  return {
    id: node.id,
    width,
    height,
    layoutOptions: { 'elk.portConstraints': constraints, 'elk.spacing.portPort': '6' },
    ports: [port(`${node.id}:in`, 'NORTH', { x: middle, y: 0 }), ...ports],
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

function placeEdge(
  edge: ChartEdge,
  exit: Exit | undefined,
  from: PlacedNode | undefined,
  routed: ElkExtendedEdge | undefined,
): PlacedEdge[] {
  const section = routed?.sections?.[0];
  if (!section || !from || !exit) return [];
  const { x, y } = section.startPoint;
  // The line begins at the drawn shape, not at the edge of the room around it.
  const start = {
    left: { x: from.x, y },
    right: { x: from.x + from.width, y },
    bottom: { x, y: from.y + from.height },
  }[exit.side];
  const points = simplify([start, section.startPoint, ...(section.bendPoints ?? []), section.endPoint]);
  return [{ from: edge.from, to: edge.to, points, label: placeLabel(start, exit) }];
}

/** A label stands inside the room that was kept for it, beside the line. */
function placeLabel(start: Point, { side, label }: Exit): PlacedLabel | undefined {
  if (!label) return undefined;
  const { width, height } = label;
  if (side === 'bottom') return { ...label, x: start.x + 5 + width / 2, y: start.y + 3 + height / 2 };
  const away = 5 + width / 2;
  return { ...label, x: side === 'left' ? start.x - away : start.x + away, y: start.y - 2 - height / 2 };
}

/** Drops points that lie on a straight line between their neighbours. */
function simplify(points: readonly Point[]): Point[] {
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.01;
  return points.filter((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before) return true;
    if (near(before.x, point.x) && near(before.y, point.y)) return false;
    if (!after) return true;
    return !(
      (near(before.x, point.x) && near(point.x, after.x)) ||
      (near(before.y, point.y) && near(point.y, after.y))
    );
  });
}
