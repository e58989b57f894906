import type { ChartEdge, FlowchartDocument } from '../document/document.ts';
import type { ChartLayout, PlacedEdge, PlacedLabel, PlacedNode, Point } from './chart-layout.ts';
import type { Exit, Exits } from './exits.ts';
import { frameOf } from './frame.ts';
import type { SizedNode } from './node-size.ts';
import { type Stack, stackRows } from './stack-rows.ts';

/** What stays free at the left and at the right of a drawing. */
const EDGE = 10;

/**
 * Places the steps and routes the ways of a chart.
 * @param sized the steps in the order of their numbers: a way back to an earlier step is then the one that is drawn upwards
 */
export async function placeChart(
  document: FlowchartDocument,
  sized: readonly SizedNode[],
  exits: Exits,
): Promise<ChartLayout> {
  const frame = await frameOf(document, sized, exits);
  const heights = new Map(sized.map(({ id, height, reserved }) => [id, height + reserved.bottom]));
  const rows = stackRows(frame, (id) => heights.get(id) ?? 0);
  const nodes = sized.map((node) => {
    const { x, y } = frame.boxes.get(node.id) ?? { x: 0, y: 0 };
    return { ...node, x: x + node.reserved.left + (node.room - node.width) / 2, y: rows.y(y) };
  });
  const placed = new Map(nodes.map((node) => [node.id, node]));
  const edges = document.edges.flatMap((edge, index) =>
    placeEdge(edge, exits.get(edge), placed.get(edge.from), frame.lines[index] ?? [], rows),
  );
  return drawnWhole({ width: frame.width, height: rows.height, nodes, edges });
}

/** A free step may be wider than the columns: the drawing grows to both sides until everything is on it. */
function drawnWhole({ width, height, nodes, edges }: ChartLayout): ChartLayout {
  const left = Math.max(0, ...nodes.map(({ x }) => EDGE - x));
  const right = Math.max(width, ...nodes.map((node) => node.x + node.width + EDGE));
  const moved = <T extends Point>(point: T): T => ({ ...point, x: point.x + left });
  return {
    width: Math.ceil(left + right),
    height: Math.ceil(height),
    nodes: nodes.map(moved),
    edges: edges.map((edge) => ({
      ...edge,
      points: edge.points.map(moved),
      label: edge.label && moved(edge.label),
    })),
  };
}

function placeEdge(
  edge: ChartEdge,
  exit: Exit | undefined,
  from: PlacedNode | undefined,
  line: readonly Point[],
  rows: Stack,
): PlacedEdge[] {
  const [first] = line;
  if (!first || !from || !exit) return [];
  // The line begins at the drawn shape, not at the edge of the room around it.
  const side = from.y + from.height / 2;
  const start = {
    left: { x: from.x, y: side },
    right: { x: from.x + from.width, y: side },
    bottom: { x: first.x, y: from.y + from.height },
  }[exit.side];
  const leaves = exit.side === 'bottom' ? 0 : line.findIndex(({ y }) => y !== first.y);
  const rest = line.map(({ x, y }, index) => ({ x, y: index < leaves ? side : rows.y(y) }));
  const points = simplify([start, ...rest]);
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
