import { type Graph, placeElsewhere, type Routed, runElk } from '../flowchart/elk.ts';
import type { Ask } from '../site/render/questions.ts';

/** Has the charts of this thread placed by the one that started it, which does so once for all its threads. */
export const askForCharts = (ask: Ask): void => placeElsewhere(async (graph) => (await ask(graph)) as Routed);

/** Answers them. */
export const placeCharts: Ask = (graph) => runElk(graph as Graph);
