import { h } from '../../document/hast.ts';
import { TERMS, type Term as TermName, termText } from '../../document/terms.ts';
import { findFact } from '../../schema/paths.ts';
import { type Component, languageOf, report, textProp, useFact } from '../context.ts';

/** `<Fact of="people.dsl.name" />`: one fact, marked so that a redline can tell it from wording. */
export const Fact: Component = (props, _children, context, node) => {
  const path = textProp(props, 'of') ?? '';
  const value = useFact(context, path, node);
  if (value !== undefined) return [h('data', { class: 'fact', value: path }, value)];
  const help = findFact(path)?.help;
  const yaml = path.split('.').join(': ');
  report(context, node, {
    rule: 'resolve/missing-fact',
    path,
    message: `“${context.at.section}” needs the fact “${path}”, and ${context.school.config.name} does not have it.`,
    fix: `Add “${yaml}: …” to ${context.school.file}${help ? `, such as ${JSON.stringify(help.example)}. The ${help.who} would know.` : '.'}`,
  });
  return [h('mark', { class: 'missing', 'data-fact': path }, `${path} is missing`)];
};

/** `<Term of="pupil" plural capital article />`: the word this school uses. */
export const Term: Component = (props, _children, context, node) => {
  const of = textProp(props, 'of') as TermName | undefined;
  if (!of || !TERMS.includes(of)) {
    report(context, node, {
      rule: 'library/unknown-term',
      message: `“${of ?? ''}” is not a term.`,
      fix: `Use one of: ${TERMS.join(', ')}.`,
    });
    return [];
  }
  const use = {
    of,
    ...(props.plural && { plural: true }),
    ...(props.capital && { capital: true }),
    ...(props.article && { article: true }),
  };
  return [{ type: 'text', value: termText(context.school, use, languageOf(context)) }];
};
