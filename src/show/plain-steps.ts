import type { ChartEdge } from '../document/document.ts';
import { flowchartFrom } from '../edition/tree/flowchart.ts';
import type { DocumentTree } from '../edition/tree/parts.ts';

/** The steps of a chart in words: each with its number, and where to go from it. */
export function plainSteps(tree: DocumentTree): string[] {
  const { nodes, edges } = flowchartFrom(tree);
  const numberOf = (id: string): number => nodes.findIndex((node) => node.id === id) + 1;
  const way = ({ to, label }: ChartEdge): string =>
    label === undefined ? `Go to ${numberOf(to)}.` : `${label}: go to ${numberOf(to)}.`;
  return nodes.map(({ id, text }, index) =>
    [`${index + 1}. ${text}`, ...edges.filter(({ from }) => from === id).map(way)].join(' '),
  );
}
