import type { FlowchartDocument } from '../document/document.ts';
import { type HElement, h } from '../document/hast.ts';
import { renderHtml, type SafeHtml } from '../document/html.ts';
import type { ChartLayout, PlacedEdge, PlacedLabel, PlacedNode } from './chart-layout.ts';
import { arrowHead, hexagon, round, roundedLine } from './geometry.ts';
import { chartSteps, stepInWords } from './steps.ts';
import { LABEL, NODE_STYLES, NUMBER, POINT, TEXT } from './style.ts';

/**
 * Draws a chart as SVG. It carries presentation attributes only, so that a stylesheet can restyle it by class, and
 * it says in words what it shows.
 */
export const renderChartSvg = (document: FlowchartDocument, layout: ChartLayout): SafeHtml =>
  renderHtml([chartSvg(document, layout)]);

/** The same as a tree. */
export function chartSvg(document: FlowchartDocument, layout: ChartLayout): HElement {
  const titleId = `${document.id}-chart-title`;
  const descriptionId = `${document.id}-chart-steps`;
  const words = chartSteps(document).map(stepInWords).join(' ');
  return h(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${layout.width} ${layout.height}`,
      width: layout.width,
      height: layout.height,
      class: 'chart',
      role: 'img',
      'aria-labelledby': `${titleId} ${descriptionId}`,
      'font-family': 'Atkinson Hyperlegible Next, sans-serif',
      'font-size': TEXT.size,
      fill: 'currentColor',
    },
    h('title', { id: titleId }, document.title),
    h('desc', { id: descriptionId }, words),
    h('g', { class: 'chart-edges' }, ...layout.edges.flatMap(drawEdge)),
    ...layout.nodes.map(drawNode),
    ...layout.edges.flatMap(({ label }) => (label ? [drawLabel(label)] : [])),
  );
}

const drawEdge = ({ points }: PlacedEdge): HElement[] => [
  h('path', {
    class: 'chart-edge',
    d: roundedLine(points),
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': 1.25,
  }),
  h('path', { class: 'chart-arrow', d: arrowHead(points), fill: 'currentColor' }),
];

function drawNode(node: PlacedNode): HElement {
  const { weight } = NODE_STYLES[node.type];
  const middle = node.x + node.width / 2;
  const first = node.y + node.height / 2 - ((node.lines.length - 1) * TEXT.lineHeight) / 2 + TEXT.size * 0.35;
  const lines = node.lines.map((line, index) =>
    h('tspan', { x: round(middle), y: round(first + index * TEXT.lineHeight) }, line),
  );
  return h(
    'g',
    { class: `chart-node chart-${node.type}` },
    drawShape(node),
    h('text', { 'text-anchor': 'middle', ...(weight !== 400 && { 'font-weight': weight }) }, ...lines),
    ...drawNumber(node),
  );
}

function drawShape({ type, x, y, width, height }: PlacedNode): HElement {
  const { shape, fill, line } = NODE_STYLES[type];
  const look = { class: 'chart-shape', fill, stroke: 'currentColor', 'stroke-width': line };
  if (shape === 'hexagon') return h('path', { ...look, d: hexagon(x, y, width, height, POINT) });
  const radius = shape === 'pill' ? Math.min(height / 2, 20) : 4;
  // A thick line is drawn inwards, so that the box keeps the size that was laid out.
  const inset = line > 2 ? line / 2 : 0;
  return h('rect', {
    ...look,
    x: round(x + inset),
    y: round(y + inset),
    width: round(width - 2 * inset),
    height: round(height - 2 * inset),
    rx: round(radius),
  });
}

/** The number of the step sits on the upper left corner, clear of text and lines. */
function drawNumber({ type, number, x, y }: PlacedNode): HElement[] {
  const middle = { x: round(x + (NODE_STYLES[type].shape === 'box' ? 0 : POINT)), y: round(y) };
  return [
    h('circle', {
      class: 'chart-badge',
      cx: middle.x,
      cy: middle.y,
      r: NUMBER.radius,
      fill: '#ffffff',
      stroke: 'currentColor',
      'stroke-width': 1,
    }),
    h(
      'text',
      {
        class: 'chart-number',
        x: middle.x,
        y: round(middle.y + NUMBER.size * 0.35),
        'text-anchor': 'middle',
        'font-size': NUMBER.size,
        'font-weight': NUMBER.weight,
      },
      String(number),
    ),
  ];
}

const drawLabel = ({ x, y, text }: PlacedLabel): HElement =>
  h(
    'text',
    {
      class: 'chart-label',
      x: round(x),
      y: round(y + LABEL.size * 0.35),
      'text-anchor': 'middle',
      'font-size': LABEL.size,
      'font-weight': LABEL.weight,
    },
    text,
  );
