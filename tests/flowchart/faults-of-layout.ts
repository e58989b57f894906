import type { FlowchartDocument } from '../../src/document/document.ts';
import type { ChartLayout, PlacedEdge, PlacedLabel, PlacedNode, Point } from '../../src/flowchart/chart-layout.ts';
import type { Measure } from '../../src/flowchart/measure.ts';
import { NODE_STYLES, TEXT } from '../../src/flowchart/style.ts';

interface Box {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What is wrong with a drawing, in words; nothing where everything can be read and followed. */
export const faultsOfLayout = (document: FlowchartDocument, layout: ChartLayout, measure: Measure): string[] => [
  ...missing(document, layout),
  ...offTheDrawing(layout),
  ...covered(layout),
  ...strayLines(layout),
  ...wideTexts(layout, measure),
];

const boxOf = ({ id, x, y, width, height }: PlacedNode): Box => ({
  name: id,
  left: x,
  right: x + width,
  top: y,
  bottom: y + height,
});

const labelBox = ({ text, x, y, width, height }: PlacedLabel): Box => ({
  name: `“${text}”`,
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

const lineBox = (name: string, a: Point, b: Point): Box => ({
  name,
  left: Math.min(a.x, b.x) - 0.6,
  right: Math.max(a.x, b.x) + 0.6,
  top: Math.min(a.y, b.y) - 0.6,
  bottom: Math.max(a.y, b.y) + 0.6,
});

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

const labelsOf = ({ edges }: ChartLayout): Box[] => edges.flatMap(({ label }) => (label ? [labelBox(label)] : []));

const nameOf = ({ from, to }: PlacedEdge): string => `${from} → ${to}`;

const partsOf = (edge: PlacedEdge): Box[] =>
  edge.points.slice(1).map((point, index) => lineBox(nameOf(edge), edge.points[index] ?? point, point));

const missing = ({ nodes, edges }: FlowchartDocument, layout: ChartLayout): string[] => [
  ...nodes.filter(({ id }) => !layout.nodes.some((node) => node.id === id)).map(({ id }) => `${id} is missing`),
  ...edges
    .filter((edge) => !layout.edges.some(({ from, to }) => from === edge.from && to === edge.to))
    .map(({ from, to }) => `${from} → ${to} is missing`),
];

const offTheDrawing = (layout: ChartLayout): string[] =>
  [...layout.nodes.map(boxOf), ...labelsOf(layout), ...layout.edges.flatMap(partsOf)]
    .filter(({ left, right, top, bottom }) => left < 0 || top < 0 || right > layout.width || bottom > layout.height)
    .map(({ name }) => `${name} is off the drawing`);

function covered(layout: ChartLayout): string[] {
  const boxes = [...layout.nodes.map(boxOf), ...labelsOf(layout)];
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => overlap(a, b))
      .map((b) => `${a.name} lies on ${b.name}`),
  );
}

function strayLines(layout: ChartLayout): string[] {
  const boxes = layout.nodes.map(boxOf);
  return layout.edges.flatMap((edge) => {
    const name = nameOf(edge);
    const slanted = edge.points.slice(1).some((point, index) => {
      const before = edge.points[index] ?? point;
      return Math.min(Math.abs(point.x - before.x), Math.abs(point.y - before.y)) > 0.1;
    });
    const through = boxes.filter(
      (box) => partsOf(edge).some((part) => overlap(part, box)) && box.name !== edge.from && box.name !== edge.to,
    );
    const crossed = layout.edges.filter(
      ({ label }) => label && partsOf(edge).some((part) => overlap(part, labelBox(label))),
    );
    return [
      ...(slanted ? [`${name} is slanted`] : []),
      ...ends(edge, layout),
      ...through.map((box) => `${name} runs through ${box.name}`),
      ...crossed.map(({ label }) => `${name} runs through “${label?.text}”`),
    ];
  });
}

/** A line begins at the shape of one step and ends at the top of the other. */
function ends(edge: PlacedEdge, { nodes }: ChartLayout): string[] {
  const from = nodes.find(({ id }) => id === edge.from);
  const to = nodes.find(({ id }) => id === edge.to);
  const first = edge.points[0];
  const last = edge.points.at(-1);
  if (!from || !to || !first || !last) return [`${nameOf(edge)} has no ends`];
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.6;
  const within = first.x > from.x - 0.6 && first.x < from.x + from.width + 0.6;
  const leaves =
    (near(first.y, from.y + from.height) && within) ||
    (near(first.y, from.y + from.height / 2) && (near(first.x, from.x) || near(first.x, from.x + from.width)));
  const arrives = near(last.y, to.y) && near(last.x, to.x + to.width / 2);
  return [
    ...(leaves ? [] : [`${nameOf(edge)} does not begin at its step`]),
    ...(arrives ? [] : [`${nameOf(edge)} does not end at its step`]),
  ];
}

const wideTexts = ({ nodes }: ChartLayout, measure: Measure): string[] =>
  nodes
    .filter(({ type, lines, width, height }) => {
      const { weight, padX, padY } = NODE_STYLES[type];
      const widest = Math.max(...lines.map((line) => measure.width(line, TEXT.size, weight)));
      return widest > width - 2 * (padX - 3) || lines.length * TEXT.lineHeight > height - 2 * padY;
    })
    .map(({ id }) => `the words of ${id} are too large for its box`);
