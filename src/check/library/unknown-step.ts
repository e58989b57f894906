import { chartRule } from './chart-ways.ts';

/** Ways of a chart that lead to or from a step it does not have. */
export const unknownStep = chartRule(
  {
    id: 'library/unknown-step',
    name: 'Every way of a chart joins two of its steps',
    reason: 'A way that leads nowhere leaves a person in an emergency without the next step.',
    bad: 'edges:\n  - { from: start, to: call-polcie }',
    good: 'edges:\n  - { from: start, to: call-police }',
  },
  ({ nodes, edges }) => {
    const told = new Set(nodes.map(({ id }) => id));
    return edges.flatMap(({ from, to }, index) =>
      (['from', 'to'] as const).flatMap((end) => {
        const id = end === 'from' ? from : to;
        if (told.has(id)) return [];
        told.add(id);
        const message = `A way leads to or from “${id}”, and there is no such step.`;
        return [{ path: `edges.${index}.${end}`, message, fix: 'Name a step of this chart.' }];
      }),
    );
  },
);
