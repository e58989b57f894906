import type { FlowchartDocument } from '../document/document.ts';
import type { ChartLayout } from './chart-layout.ts';
import { loadMeasure } from './measure.ts';
import { placeChart } from './place-chart.ts';

export type { ChartLayout } from './chart-layout.ts';

/** The shape of the room on an upright A4 sheet; of several ways to set the text the one that fits it best is taken. */
const ROOM = { width: 178, height: 222 };

/** Widths of text for steps that share their row with others, and for steps that have it to themselves. */
const TEXT_WIDTHS: readonly (readonly [shared: number, alone: number])[] = [
  [135, 300],
  [200, 300],
  [250, 350],
];
const FIRST_WIDTH = 165;

const known = new WeakMap<FlowchartDocument, Promise<ChartLayout>>();

/**
 * Lays a chart out: text is measured in the printed font, so paper and screen break lines alike. Deterministic, and
 * done once for each document.
 */
export function layoutChart(document: FlowchartDocument): Promise<ChartLayout> {
  const laidOut = known.get(document) ?? findBest(document);
  known.set(document, laidOut);
  return laidOut;
}

async function findBest(document: FlowchartDocument): Promise<ChartLayout> {
  const measure = await loadMeasure();
  const first = await placeChart(document, measure, () => FIRST_WIDTH);
  const alone = stepsAlone(first);
  const tried: ChartLayout[] = [];
  for (const [shared, whole] of TEXT_WIDTHS)
    tried.push(await placeChart(document, measure, (id) => (alone.has(id) ? whole : shared)));
  return tried.reduce((best, layout) => (fit(layout) > fit(best) * 1.02 ? layout : best));
}

const fit = ({ width, height }: ChartLayout): number => Math.min(ROOM.width / width, ROOM.height / height);

/** The steps beside which no other step stands. */
function stepsAlone({ nodes }: ChartLayout): ReadonlySet<string> {
  const beside = (a: (typeof nodes)[number], b: (typeof nodes)[number]): boolean =>
    a.y < b.y + b.height && b.y < a.y + a.height;
  return new Set(
    nodes.filter((node) => nodes.every((other) => other === node || !beside(node, other))).map(({ id }) => id),
  );
}
