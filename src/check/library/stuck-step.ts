import { stepRule } from './chart-ways.ts';

/** Steps after which nothing follows, though they are no end. */
export const stuckStep = stepRule(
  {
    id: 'library/stuck-step',
    name: 'Every step leads on, or is an end',
    reason: 'A chart that stops in the middle leaves a person not knowing whether they are done.',
    bad: 'nodes:\n  - { id: tell, type: action, text: Tell the DSL. }\nedges: []',
    good: 'nodes:\n  - { id: tell, type: action, text: Tell the DSL. }\nedges:\n  - { from: tell, to: log }',
  },
  ({ id, type }, { edges }) => type !== 'end' && !edges.some(({ from }) => from === id),
  (id) => ({ message: `Nothing follows the step “${id}”.`, fix: 'Add a way out of it, or make it an end.' }),
);
