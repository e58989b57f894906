import type { ChartNode, FlowchartDocument } from '../document/document.ts';

/** One step of a chart in words, so that nobody depends on the picture. */
export interface ChartStep {
  readonly number: number;
  readonly id: string;
  readonly type: ChartNode['type'];
  readonly text: string;
  readonly ways: readonly ChartWay[];
}
/** A way out of a step. */
export interface ChartWay {
  readonly label?: string | undefined;
  /** The number of the step it leads to. */
  readonly to: number;
  /** The whole of it in words, such as `Yes: go to step 4`. */
  readonly text: string;
}

/** The steps of a chart as a numbered list, in the order in which they are met. */
export function chartSteps(document: FlowchartDocument): ChartStep[] {
  const order = readingOrder(document);
  const numbers = new Map(order.map(({ id }, index) => [id, index + 1]));
  return order.map((node, index) => ({
    number: index + 1,
    id: node.id,
    type: node.type,
    text: node.text,
    ways: document.edges
      .filter((edge) => edge.from === node.id && numbers.has(edge.to))
      .map(({ to, label }) => {
        const number = numbers.get(to) ?? 0;
        return {
          to: number,
          text: label === undefined ? `Go to step ${number}` : `${label}: go to step ${number}`,
          ...(label !== undefined && { label }),
        };
      }),
  }));
}

/** A step and its ways as one run of words. */
export const stepInWords = (step: ChartStep): string =>
  [`${step.number}. ${step.text.replace(/[.!]$/, '')}`, ...step.ways.map(({ text }) => text)]
    .join('. ')
    .concat('.')
    .replaceAll('?.', '?');

/**
 * Steps come after every step that leads to them, and otherwise in the order in which they were written. Where a way
 * leads back, the step that was written first goes first.
 */
function readingOrder({ nodes, edges }: FlowchartDocument): ChartNode[] {
  const waiting = [...nodes];
  const order: ChartNode[] = [];
  while (waiting.length > 0) {
    const ids = new Set(waiting.map(({ id }) => id));
    const ready = waiting.findIndex(
      (node) => !edges.some((edge) => edge.to === node.id && edge.from !== node.id && ids.has(edge.from)),
    );
    order.push(...waiting.splice(Math.max(ready, 0), 1));
  }
  return order;
}
