import type { ChartStep, ChartWay } from '../../flowchart/steps.ts';

/** The ways that have to be said: a step that simply leads to the next one in the list needs no words for it. */
export function waysBeyondNext(step: ChartStep): readonly ChartWay[] {
  const [only] = step.ways;
  const simple = step.ways.length === 1 && only?.label === undefined && only?.to === step.number + 1;
  return simple ? [] : step.ways;
}
