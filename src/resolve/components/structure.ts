import { AUDIENCES } from '../../document/document.ts';
import { h } from '../../document/hast.ts';
import { type Component, isAudience, report, textProp } from '../context.ts';

/** `<Means for="parents">`: what a section means for one reader, in a sentence or two. The page sets it apart. */
export const Means: Component = (props, children, context, node) => {
  const reader = textProp(props, 'for') ?? '';
  if (!isAudience(reader)) {
    report(context, node, {
      rule: 'library/unknown-audience',
      message: `There is no audience “${reader}”.`,
      fix: `Use one of: ${AUDIENCES.join(', ')}.`,
    });
    return [];
  }
  return [h('aside', { 'data-means': reader }, ...context.walk(children))];
};

/** `<Clause id="passwords">`: one promise of an agreement. */
export const Clause: Component = (props, children, context, node) => {
  const id = textProp(props, 'id');
  if (!id) {
    report(context, node, {
      rule: 'library/clause-without-id',
      message: 'A clause needs an id.',
      fix: 'Write <Clause id="short-name">…</Clause>.',
    });
    return [];
  }
  return [h('li', { 'data-clause': id }, ...context.walk(children))];
};
