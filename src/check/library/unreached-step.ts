import { stepRule } from './chart-ways.ts';

/** Steps that no way leads to. */
export const unreachedStep = stepRule(
  {
    id: 'library/unreached-step',
    name: 'Every step can be reached',
    reason: 'A step that no way leads to is a duty that nobody comes to.',
    bad: 'nodes:\n  - { id: call, type: urgent, text: Call the police. }\nedges: []',
    good: 'nodes:\n  - { id: call, type: urgent, text: Call the police. }\nedges:\n  - { from: start, to: call }',
  },
  ({ id, type }, { edges }) => type !== 'start' && !edges.some(({ to }) => to === id),
  (id) => ({ message: `No way leads to the step “${id}”.`, fix: 'Add one, or take the step out.' }),
);
