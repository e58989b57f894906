import type { ChartNode, FlowchartDocument } from '../../document/document.ts';
import { type HElement, h, text } from '../../document/hast.ts';
import {
  articleOf,
  attribute,
  childOf,
  commonOf,
  type DocumentTree,
  elementsOf,
  lineOf,
  type Mark,
  partOf,
  partsOf,
  type Words,
} from './parts.ts';

const TYPES: readonly ChartNode['type'][] = ['start', 'action', 'decision', 'urgent', 'end'];

export const flowchartTree = (chart: Words<FlowchartDocument>, mark: Mark): DocumentTree =>
  articleOf(chart, mark, {}, [
    partOf(
      'steps',
      {},
      [text('Steps')],
      [
        h(
          'ol',
          {},
          ...chart.nodes.map(({ id, type, text: words }) =>
            h('li', { 'data-step': id, 'data-type': type }, ...mark(words)),
          ),
        ),
      ],
    ),
    partOf(
      'ways',
      {},
      [text('Ways from step to step')],
      [
        h(
          'ul',
          {},
          ...chart.edges.map(({ from, to, label }) =>
            h(
              'li',
              { 'data-from': from, 'data-to': to },
              `${from} → ${to}`,
              ...(label === undefined ? [] : [': ', h('strong', {}, ...mark(label))]),
            ),
          ),
        ),
      ],
    ),
  ]);

export function flowchartFrom(article: DocumentTree): Words<FlowchartDocument> {
  const items = (part: string, list: string): HElement[] => {
    const found = partsOf(article).find((candidate) => attribute(candidate, 'id') === part);
    return elementsOf((found && childOf(found, list)?.children) ?? []);
  };
  return {
    kind: 'flowchart',
    ...commonOf(article),
    nodes: items('steps', 'ol').map((item) => ({
      id: attribute(item, 'data-step'),
      type: TYPES.find((type) => type === attribute(item, 'data-type')) ?? 'action',
      text: lineOf(item),
    })),
    edges: items('ways', 'ul').map((item) => ({
      from: attribute(item, 'data-from'),
      to: attribute(item, 'data-to'),
      label: childOf(item, 'strong') && lineOf(childOf(item, 'strong')),
    })),
  };
}
