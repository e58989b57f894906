import { type HNode, h } from '../../document/hast.ts';
import type { Library } from '../../document/library.ts';
import { type Component, type Context, report, textProp, useFact } from '../context.ts';
import { inlineNodes } from '../inline.ts';
import { isChosen, isChosenSection } from '../selection.ts';

/**
 * `<SectionLink to="passwords" />`: a link to a section of a policy, with its title unless other words are given.
 * Where the school does not publish the section, the words stay and lead nowhere.
 */
export const SectionLink: Component = (props, children, context, node) => {
  const to = textProp(props, 'to') ?? '';
  const section = context.library.sections.find(({ id }) => id === to);
  if (!section)
    return unknown(
      context,
      node,
      'section',
      to,
      context.library.sections.map(({ id }) => id),
    );
  const words = children.length > 0 ? context.walk(children) : [h('cite', {}, ...inlineNodes(section.title, context))];
  return isChosenSection(section, context.school, context.library)
    ? [h('a', { href: `doc:${section.policy}#${section.id}` }, ...words)]
    : words;
};

/** The documents of a library that a link may lead to. */
export const linkableDocuments = (
  library: Library,
): readonly { readonly id: string; readonly title: string; readonly file: string }[] => [
  ...library.policies,
  ...library.agreements,
  ...library.records,
  ...library.flowcharts,
  ...library.sheets,
];

/** `<DocumentLink to="staff" />`: a link to another document of the pack. */
export const DocumentLink: Component = (props, children, context, node) => {
  const to = textProp(props, 'to') ?? '';
  const target = linkableDocuments(context.library).find(({ id }) => id === to);
  if (!target)
    return unknown(
      context,
      node,
      'document',
      to,
      linkableDocuments(context.library).map(({ id }) => id),
    );
  const words = children.length > 0 ? context.walk(children) : inlineNodes(target.title, context);
  return isChosen(to, context.school, context.library) ? [h('a', { href: `doc:${to}` }, ...words)] : words;
};

/** `<Flowchart id="incident-illegal-activity" />`: a pointer to a chart, with what it is for. */
export const Flowchart: Component = (props, _children, context, node) => {
  const id = textProp(props, 'id') ?? '';
  const chart = context.library.flowcharts.find((candidate) => candidate.id === id);
  if (!chart)
    return unknown(
      context,
      node,
      'flowchart',
      id,
      context.library.flowcharts.map((candidate) => candidate.id),
    );
  if (!isChosen(id, context.school, context.library)) return [];
  return [
    h(
      'aside',
      { class: 'chart-link' },
      h('p', {}, h('strong', {}, 'Flowchart: ', h('a', { href: `doc:${id}` }, ...inlineNodes(chart.title, context)))),
      h('p', {}, ...inlineNodes(chart.summary, context)),
    ),
  ];
};

/** `<PolicyLink to="behaviour" />`: another policy of the school, linked where the school gives its address. */
export const PolicyLink: Component = (props, _children, context, node) => {
  const to = textProp(props, 'to') ?? '';
  const title = useFact(context, `linkedPolicies.${to}.title`, node);
  if (title === undefined) {
    report(context, node, {
      rule: 'resolve/missing-fact',
      path: `linkedPolicies.${to}.title`,
      message: `“${context.at.section}” mentions the linked policy “${to}”, and ${context.school.config.name} does not name it.`,
      fix: `Add “linkedPolicies: ${to}: title: …” to ${context.school.file}. The school office would know.`,
    });
    return [];
  }
  const url = useFact(context, `linkedPolicies.${to}.url`, node);
  const name = h('data', { class: 'fact', value: `linkedPolicies.${to}.title` }, title);
  return [url === undefined ? name : h('a', { href: url, 'data-href': `linkedPolicies.${to}.url` }, name)];
};

/** `<Cite id="kcsie-2025" />`: law or guidance by its short title, linked to where it is published. */
export const Cite: Component = (props, children, context, node) => {
  const id = textProp(props, 'id') ?? '';
  const entry = context.library.guidance[id];
  if (!entry) return unknown(context, node, 'guidance', id, Object.keys(context.library.guidance));
  const words = children.length > 0 ? context.walk(children) : [h('cite', {}, entry.shortTitle)];
  return [h('a', { href: entry.url, 'data-cite': id }, ...words)];
};

function unknown(
  context: Context,
  node: Parameters<Component>[3],
  what: string,
  id: string,
  known: readonly string[],
): HNode[] {
  report(context, node, {
    rule: `library/unknown-${what}`,
    message: `There is no ${what} “${id}”.`,
    fix: known.length > 0 ? `Use one of: ${[...known].sort().join(', ')}.` : `Add one to the library.`,
  });
  return [];
}
