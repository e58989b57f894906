import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Library } from '../document/library.ts';
import { problem } from './library-problem.ts';

/** A chart has one start, no step that nothing leads to or out of, and a label on every way out of a decision. */
export function checkChartShapes(library: Library): Diagnostic[] {
  return library.flowcharts.flatMap((chart) => {
    const ids = new Set(chart.nodes.map(({ id }) => id));
    const ends = chart.edges.flatMap(({ from, to }) => [from, to]);
    const unknown = [...new Set(ends)].filter((id) => !ids.has(id));
    const starts = chart.nodes.filter(({ type }) => type === 'start');
    const stuck = chart.nodes.filter(({ id, type }) => type !== 'end' && !chart.edges.some((edge) => edge.from === id));
    const unreached = chart.nodes.filter(
      ({ id, type }) => type !== 'start' && !chart.edges.some((edge) => edge.to === id),
    );
    const unlabelled = chart.nodes.filter(
      ({ id, type }) =>
        type === 'decision' &&
        (chart.edges.filter((edge) => edge.from === id).length < 2 ||
          chart.edges.some((edge) => edge.from === id && !edge.label)),
    );
    return [
      ...unknown.map((id) =>
        problem(
          chart.file,
          'library/unknown-step',
          `A way leads to or from “${id}”, and there is no such step.`,
          'Name a step of this chart.',
        ),
      ),
      ...(starts.length === 1
        ? []
        : [
            problem(
              chart.file,
              'library/chart-start',
              `The chart has ${starts.length} steps of type start.`,
              'A chart has exactly one.',
            ),
          ]),
      ...stuck.map(({ id }) =>
        problem(
          chart.file,
          'library/stuck-step',
          `Nothing follows the step “${id}”.`,
          'Add a way out of it, or make it an end.',
        ),
      ),
      ...unreached.map(({ id }) =>
        problem(
          chart.file,
          'library/unreached-step',
          `No way leads to the step “${id}”.`,
          'Add one, or take the step out.',
        ),
      ),
      ...unlabelled.map(({ id }) =>
        problem(
          chart.file,
          'library/unlabelled-way',
          `The decision “${id}” needs at least two ways out, each with a label.`,
          'Label them Yes and No, or with the answers.',
        ),
      ),
    ];
  });
}
