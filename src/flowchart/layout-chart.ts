import type { ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api.js';
import type { ChartEdge, FlowchartDocument } from '../document/document.ts';
import { runElk } from './elk.ts';
import { type Exit, exitsOf } from './exits.ts';
import { loadMeasure, type Measure } from './measure.ts';
import { measureNodes, type SizedNode } from './node-size.ts';
import { chartSteps } from './steps.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface PlacedNode extends SizedNode {
  readonly x: number;
  readonly y: number;
}
export interface PlacedEdge {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
  readonly label?: PlacedLabel | undefined;
}
/** A label is placed by its middle. */
export interface PlacedLabel extends Point {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}
/** Where everything of a chart stands, in pixels. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** The shape of the room on an upright A4 sheet; of several ways to set the text the one that fits it best is taken. */
const ROOM = { width: 178, height: 222 };
const TEXT_WIDTHS = [150, 190, 230, 280];

/** Lays a chart out: text is measured in the printed font, so paper and screen break lines alike. Deterministic. */
export async function layoutChart(document: FlowchartDocument): Promise<ChartLayout> {
  const measure = await loadMeasure();
  const tried: ChartLayout[] = [];
  for (const textWidth of TEXT_WIDTHS) tried.push(await layoutWith(document, textWidth, measure));
  return tried.reduce((best, layout) => (fit(layout) > fit(best) * 1.02 ? layout : best));
}

const fit = ({ width, height }: ChartLayout): number => Math.min(ROOM.width / width, ROOM.height / height);

async function layoutWith(document: FlowchartDocument, textWidth: number, measure: Measure): Promise<ChartLayout> {
  const numbers = new Map(chartSteps(document).map(({ id, number }) => [id, number]));
  const exits = exitsOf(document, measure);
  const sized = measureNodes(document.nodes, numbers, exits, textWidth, measure);
  const graph = await runElk(
    sized.map((node) => elkNode(node, exits)),
    document.edges.map((edge, index) => elkEdge(edge, index, exits)),
  );
  const places = new Map((graph.children ?? []).map((child) => [child.id, child]));
  const nodes = sized.map((node) => ({ ...node, x: (places.get(node.id)?.x ?? 0) + node.reserved.left, y: places.get(node.id)?.y ?? 0 }));
  const placed = new Map(nodes.map((node) => [node.id, node]));
  const edges = document.edges.flatMap((edge, index) => placeEdge(edge, exits.get(edge), placed.get(edge.from), graph.edges?.[index]));
  return { width: Math.ceil(graph.width ?? 0), height: Math.ceil(graph.height ?? 0), nodes, edges };
}

/** The box that ELK sees holds the drawn shape and the room its labels need. */
function elkNode(node: SizedNode, exits: ReadonlyMap<ChartEdge, Exit>): ElkNode {
  const { left, right, bottom } = node.reserved;
  const width = left + node.width + right;
  const middle = left + node.width / 2;
  const port = (side: string, x: number, y: number, layoutSide: string): ElkPort => ({ id: `${node.id}:${side}`, x, y, width: 0, height: 0, layoutOptions: { 'elk.port.side': layoutSide } });
  const sides = new Set([...exits].filter(([edge]) => edge.from === node.id).map(([, { side }]) => side));
  return {
    id: node.id,
    width,
    height: node.height + bottom,
    layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
    ports: [
      port('in', middle, 0, 'NORTH'),
      ...(sides.has('bottom') ? [port('bottom', middle, node.height + bottom, 'SOUTH')] : []),
      ...(sides.has('left') ? [port('left', 0, node.height / 2, 'WEST')] : []),
      ...(sides.has('right') ? [port('right', width, node.height / 2, 'EAST')] : []),
    ],
  };
}

const elkEdge = (edge: ChartEdge, index: number, exits: ReadonlyMap<ChartEdge, Exit>): ElkExtendedEdge => ({
  id: `edge-${index}`,
  sources: [`${edge.from}:${exits.get(edge)?.side ?? 'bottom'}`],
  targets: [`${edge.to}:in`],
});

function placeEdge(edge: ChartEdge, exit: Exit | undefined, from: PlacedNode | undefined, routed: ElkExtendedEdge | undefined): PlacedEdge[] {
  const section = routed?.sections?.[0];
  if (!section || !from || !exit) return [];
  const start = { left: { x: from.x, y: from.y + from.height / 2 }, right: { x: from.x + from.width, y: from.y + from.height / 2 }, bottom: { x: from.x + from.width / 2, y: from.y + from.height } }[exit.side];
  const points = simplify([start, section.startPoint, ...(section.bendPoints ?? []), section.endPoint]);
  return [{ from: edge.from, to: edge.to, points, label: exit.label && placeLabel(start, exit) }];
}

/** A label stands inside the room that was kept for it, beside the line. */
function placeLabel(start: Point, { side, label }: Exit): PlacedLabel | undefined {
  if (!label) return undefined;
  const { width, height } = label;
  if (side === 'bottom') return { ...label, x: start.x + 5 + width / 2, y: start.y + 3 + height / 2 };
  const away = 4 + width / 2;
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
    return !((near(before.x, point.x) && near(point.x, after.x)) || (near(before.y, point.y) && near(point.y, after.y)));
  });
}
