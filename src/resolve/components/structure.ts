import { AUDIENCES } from '../../document/document.ts';
import { type HNode, h } from '../../document/hast.ts';
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

/**
 * `<Clause id="passwords" for="staff supply">`: one promise of an agreement. In the clause library `for` names the
 * forms in whose words it is written; `icon` names the picture of a pictorial form.
 */
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
  const readers = textProp(props, 'for')?.split(/\s+/);
  if (readers && (context.at.reader === undefined || !readers.includes(context.at.reader))) return [];
  return [h('li', { 'data-clause': id, 'data-icon': textProp(props, 'icon') }, ...context.walk(children))];
};

/**
 * `<Clauses from="accounts" />`: the promises on one topic of the clause library that are written for the reader of
 * this form; `only="lock-screen password"` takes these, in this order.
 */
export const Clauses: Component = (props, _children, context, node) => {
  const from = textProp(props, 'from') ?? '';
  const topic = context.library.clauses.find(({ id }) => id === from);
  if (!topic) {
    report(context, node, {
      rule: 'library/unknown-clauses',
      message: `There is no topic “${from}” in the clause library.`,
      fix: `Use one of: ${context.library.clauses.map(({ id }) => id).join(', ')}.`,
    });
    return [];
  }
  const clauses = context
    .moved({ ...context.at, file: topic.file })
    .walk(topic.body)
    .filter((clause) => clause.type === 'element' && 'data-clause' in clause.properties);
  const only = textProp(props, 'only')?.split(/\s+/);
  const idOf = (clause: HNode): string => (clause.type === 'element' ? String(clause.properties['data-clause']) : '');
  const chosen = only ? only.flatMap((id) => clauses.filter((clause) => idOf(clause) === id)) : clauses;
  if (chosen.length === 0) {
    report(context, node, {
      rule: 'library/no-clauses',
      message: `The topic “${from}” has no clause${only ? ` among “${only.join(' ')}”` : ''} for “${context.at.reader ?? 'nobody'}”.`,
      fix: `Add for="… ${context.at.reader ?? 'reader'}" to a clause of ${topic.file}, and set “reader” in the front matter of this form.`,
    });
  }
  return chosen;
};
