import { unknownIds } from './look-up.ts';
import type { LibraryRule } from './rule.ts';

/** Pointers to flowcharts that the library does not have. */
export const unknownFlowchart: LibraryRule = {
  id: 'library/unknown-flowchart',
  checks: ['C03', 'C20'],
  name: 'Every flowchart that a text points to is there',
  reason: 'In an emergency nobody has time to look for a chart that is not there.',
  severity: 'error',
  bad: '<Flowchart id="phone-lost" />',
  good: '<Flowchart id="phone-found" />',
  check: ({ library }) =>
    unknownIds(
      library,
      'Flowchart',
      'id',
      'flowchart',
      library.flowcharts.map(({ id }) => id),
    ),
};
