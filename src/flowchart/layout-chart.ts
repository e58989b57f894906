import type { FlowchartDocument } from '../document/document.ts';
import type { ChartLayout } from './chart-layout.ts';
import { exitsOf } from './exits.ts';
import { loadMeasure } from './measure.ts';
import { measureNode } from './node-size.ts';
import { placeChart } from './place-chart.ts';
import { type Standing, standingOf } from './standing.ts';
import { chartSteps } from './steps.ts';

export type { ChartLayout } from './chart-layout.ts';

/** The shape of the room on an upright A4 sheet; of several ways to set the text the one that fits it best is taken. */
const ROOM = { width: 178, height: 222 };

type TextWidths = Readonly<Record<Standing, number>>;

const FREE = 420;
const NARROW: TextWidths = { shared: 135, alone: 300, free: FREE };
const MEDIUM: TextWidths = { shared: 200, alone: 300, free: FREE };
const WIDE: TextWidths = { shared: 250, alone: 350, free: FREE };

/** A screen has less room than paper: a wider drawing has to be this much larger on paper. */
const WORTH_WIDENING = 1.02;

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

/** A drawing that is too wide for its sheet can only be mended by narrower text, and one too high by wider text. */
async function findBest(document: FlowchartDocument): Promise<ChartLayout> {
  const layOut = await prepare(document);
  const medium = await layOut(MEDIUM);
  if (isTooWide(medium)) {
    const narrow = await layOut(NARROW);
    return fit(narrow) > fit(medium) ? narrow : medium;
  }
  const wide = await layOut(WIDE);
  return fit(wide) > fit(medium) * WORTH_WIDENING ? wide : medium;
}

/** Prepares what all drawings of a chart have in common. */
async function prepare(document: FlowchartDocument): Promise<(widths: TextWidths) => Promise<ChartLayout>> {
  const measure = await loadMeasure();
  const exits = exitsOf(document, measure);
  const steps = chartSteps(document);
  const ids = steps.map(({ id }) => id);
  const standing = await standingOf(document, ids, exits);
  return (widths) => {
    const sized = steps.map((step) => measureNode(step, standing.get(step.id) ?? 'shared', widths, exits, measure));
    return placeChart(document, sized, exits);
  };
}

const isTooWide = ({ width, height }: ChartLayout): boolean => ROOM.width / width < ROOM.height / height;

const fit = ({ width, height }: ChartLayout): number => Math.min(ROOM.width / width, ROOM.height / height);
