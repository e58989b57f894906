import type { LibraryFlowchart } from '../../document/library.ts';
import type { RuleFacts } from '../rule.ts';
import type { LibraryProblem, LibraryRule } from './rule.ts';

type Step = LibraryFlowchart['nodes'][number];

/** A rule about single charts: what is said of each, with the key it is about. */
export const chartRule = (
  facts: Omit<RuleFacts, 'checks' | 'severity'>,
  look: (chart: LibraryFlowchart) => readonly Omit<LibraryProblem, 'file'>[],
): LibraryRule => ({
  ...facts,
  checks: ['C16'],
  severity: 'error',
  check: ({ library }) =>
    library.flowcharts.flatMap((chart) => look(chart).map((problem) => ({ file: chart.file, ...problem }))),
});

/** A rule about the steps of a chart: those of which something is said, at their places. */
export const stepRule = (
  facts: Omit<RuleFacts, 'checks' | 'severity'>,
  isWrong: (step: Step, chart: LibraryFlowchart) => boolean,
  say: (id: string) => Pick<LibraryProblem, 'message' | 'fix'>,
): LibraryRule =>
  chartRule(facts, (chart) =>
    chart.nodes.flatMap((step, index) =>
      isWrong(step, chart) ? [{ path: `nodes.${index}.id`, ...say(step.id) }] : [],
    ),
  );
