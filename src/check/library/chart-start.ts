import { chartRule } from './chart-ways.ts';

/** Charts without a start, or with several. */
export const chartStart = chartRule(
  {
    id: 'library/chart-start',
    name: 'A chart has one start',
    reason: 'Whoever opens a chart in a hurry has to see where to begin.',
    bad: 'nodes:\n  - { id: seen, type: start, text: Somebody saw it. }\n  - { id: told, type: start, text: Somebody was told. }',
    good: 'nodes:\n  - { id: known, type: start, text: Somebody saw it or was told. }',
  },
  ({ nodes }) => {
    const starts = nodes.filter(({ type }) => type === 'start');
    if (starts.length === 1) return [];
    const second = starts[1] ? nodes.indexOf(starts[1]) : -1;
    return [
      {
        path: second < 0 ? 'nodes' : `nodes.${second}.type`,
        message: `The chart has ${starts.length} steps of type start.`,
        fix: 'A chart has exactly one.',
      },
    ];
  },
);
