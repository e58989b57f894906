import { visitElements } from '../../document/hast.ts';
import { visitComponents } from '../../document/template.ts';
import { attribute, type DocumentTree } from '../../edition/tree/parts.ts';
import type { RedlineContext } from '../redline.ts';

/**
 * The decisions among some that have a say in a document: its words are marked with them, its section explains them,
 * or the library names them in a condition. A school decides much that a single form never speaks of.
 */
export function decisionsThatReach(
  keys: ReadonlySet<string>,
  trees: readonly DocumentTree[],
  context: RedlineContext,
): ReadonlySet<string> {
  const named = new Set<string>();
  const sections = new Set<string>();
  visitElements(trees, (element) => {
    named.add(attribute(element, 'data-decision'));
    const fact = element.tagName === 'data' ? attribute(element, 'value') : '';
    if (fact.startsWith('decisions.')) named.add(fact.slice('decisions.'.length));
    if (element.tagName === 'section') sections.add(attribute(element, 'id'));
  });
  const source = [...new Set(trees.map((tree) => attribute(tree, 'id')))].flatMap((id) => sourcesOf(id, context));
  const text = JSON.stringify(source);
  const inLibrary = (key: string): boolean =>
    [`"decision":"${key}"`, `"of":"${key}"`, `decisions.${key}`].some((words) => text.includes(words));
  const entries = new Map(Object.entries(context.library.decisions));
  return new Set(
    [...keys].filter((key) => named.has(key) || sections.has(entries.get(key)?.section ?? '') || inLibrary(key)),
  );
}

/** What a document is made from, as far as it can hold a condition. */
function sourcesOf(id: string, { library }: RedlineContext): unknown[] {
  const agreements = library.agreements.filter((agreement) => agreement.id === id);
  const topics = new Set<unknown>();
  for (const { body } of agreements)
    visitComponents(body, ({ name, props }) => {
      if (name === 'Clauses') topics.add(props.from);
    });
  return [
    ...agreements,
    ...library.clauses.filter((clauses) => topics.has(clauses.id)),
    ...library.sections.filter(({ policy }) => policy === id),
    ...[library.records, library.flowcharts, library.sheets].flatMap((list) =>
      (list as readonly { readonly id: string }[]).filter((item) => item.id === id),
    ),
  ];
}
