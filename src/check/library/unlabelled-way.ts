import { stepRule } from './chart-ways.ts';

/** Decisions of a chart with fewer than two ways out, or a way without an answer. */
export const unlabelledWay = stepRule(
  {
    id: 'library/unlabelled-way',
    name: 'Every decision of a chart says which way is which answer',
    reason: 'Where two ways leave a question without an answer on each, a person can only guess.',
    bad: 'edges:\n  - { from: danger, to: call, label: Yes }\n  - { from: danger, to: log }',
    good: 'edges:\n  - { from: danger, to: call, label: Yes }\n  - { from: danger, to: log, label: No }',
  },
  ({ id, type }, { edges }) => {
    const out = edges.filter(({ from }) => from === id);
    return type === 'decision' && (out.length < 2 || out.some(({ label }) => !label));
  },
  (id) => ({
    message: `The decision “${id}” needs at least two ways out, each with a label.`,
    fix: 'Label them Yes and No, or with the answers.',
  }),
);
