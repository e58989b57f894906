import type { FlowchartDocument } from '../../document/document.ts';
import { h } from '../../document/hast.ts';
import { chartSteps } from '../../flowchart/steps.ts';
import { waysBeyondNext } from '../../site/view/steps.ts';
import type { Part } from './parts.ts';

/** The steps in the order in which they are met, each with the ways that lead on from it. */
export const flowchartParts = (chart: FlowchartDocument): Part[] => [
  {
    title: 'Step by step',
    nodes: [
      h(
        'ol',
        {},
        ...chartSteps(chart).map((step) => {
          const ways = waysBeyondNext(step);
          const words = step.type === 'urgent' ? h('strong', {}, step.text) : step.text;
          const list = ways.length > 0 ? [h('ul', {}, ...ways.map(({ text }) => h('li', {}, text)))] : [];
          return h('li', {}, words, ...list);
        }),
      ),
    ],
  },
];
