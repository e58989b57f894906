import { type HNode, h } from '../../document/hast.ts';
import type { TemplateNode } from '../../document/template.ts';
import { versionTable } from '../../document/version-table.ts';
import { type Component, type Context, isAudience, liveList, textProp, useFact } from '../context.ts';
import { controlOf } from '../control.ts';
import { longDate, valueAt } from '../facts.ts';
import { inlineNodes } from '../inline.ts';
import { telephoneLink } from './way-nodes.ts';
import { appliesTo, holdsWhen } from './when.ts';

/** `<Helplines for="pupils" />`: national help and reporting routes for one reader, or all of them. */
export const Helplines: Component = (props, _children, context) => {
  const reader = textProp(props, 'for');
  const entries = Object.values(context.library.helplines).filter(
    (entry) => !reader || !isAudience(reader) || entry.for.includes(reader),
  );
  const items = entries.flatMap((entry) => {
    const ways: HNode[] = [];
    if (entry.telephone) ways.push(h('a', { href: telephoneLink(entry.telephone), class: 'tel' }, entry.telephone));
    if (entry.url) ways.push(h('a', { href: entry.url }, readableUrl(entry.url)));
    const spaced = ways.flatMap((way, index) => (index === 0 ? [way] : [{ type: 'text', value: ' · ' } as HNode, way]));
    const hours = entry.hours ? [{ type: 'text', value: ` (${entry.hours})` } as HNode] : [];
    return [
      h('dt', {}, entry.name),
      h('dd', {}, h('p', {}, ...inlineNodes(entry.use, context)), h('p', {}, ...spaced, ...hours)),
    ];
  });
  return items.length > 0 ? [h('dl', { class: 'helplines' }, ...items)] : [];
};

const readableUrl = (url: string): string => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

/**
 * The ids of all law and guidance that a policy cites or answers for the school of the context, in the order of the
 * registry. Sections and conditions that do not hold for the school do not count.
 */
export function citedIn({ library, school, at }: Context): readonly string[] {
  const cited = new Set<string>();
  const collect = (nodes: readonly TemplateNode[]): void => {
    for (const node of nodes) {
      if (node.type === 'text' || (node.type === 'component' && node.name === 'When' && !holdsWhen(school, node.props)))
        continue;
      if (node.type === 'component' && node.name === 'Cite' && typeof node.props.id === 'string')
        cited.add(node.props.id);
      collect(node.children);
    }
  };
  for (const section of library.sections.filter(({ policy }) => policy === at.document)) {
    if (!appliesTo(section, school)) continue;
    for (const { id } of section.answers) cited.add(id);
    collect(section.body);
  }
  return Object.keys(library.guidance).filter((id) => cited.has(id));
}

/** The law and guidance that is confirmed and in force on the day of the build. */
const inForce = ({ library, today }: Context): readonly string[] =>
  Object.entries(library.guidance)
    .filter(
      ([, entry]) => entry.confidence === 'confirmed' && entry.inForceFrom <= today && entry.supersededBy === undefined,
    )
    .map(([id]) => id);

/**
 * `<LawList />`: the law and guidance that this policy relies on, each with what it asks of a school; `all` lists
 * everything in force that the registry holds.
 */
export const LawList: Component = (props, _children, context) => {
  const ids = props.all ? inForce(context) : citedIn(context);
  const items = ids.flatMap((id) => {
    const entry = context.library.guidance[id];
    if (!entry) return [];
    return [
      h('dt', {}, h('a', { href: entry.url }, h('cite', {}, entry.title)), ` (${entry.publisher})`),
      h('dd', {}, ...inlineNodes(entry.account, context), ` Checked on ${longDate(entry.checkedOn)}.`),
    ];
  });
  return items.length > 0 ? [h('dl', { class: 'law' }, ...items)] : [];
};

/** `<LinkedPolicies />`: the other policies of the school that this one leans on. */
export const LinkedPolicies: Component = (_props, _children, context, node) => {
  const items = Object.entries(context.school.config.linkedPolicies).flatMap(([id, policy]) => {
    if (!policy) return [];
    const title = h(
      'data',
      { class: 'fact', value: `linkedPolicies.${id}.title` },
      useFact(context, `linkedPolicies.${id}.title`, node) ?? '',
    );
    return [
      h('li', {}, policy.url ? h('a', { href: policy.url, 'data-href': `linkedPolicies.${id}.url` }, title) : title),
    ];
  });
  return [liveList(context, 'ul', 'linked-policies', items)];
};

/** `<ImageChannels />`: the places where the school may show images of children, and whether a face may be seen. */
export const ImageChannels: Component = (_props, _children, context, node) => {
  const rows = context.school.config.imageChannels.map(({ channel, identifiable, detail }, index) => {
    useFact(context, `imageChannels.${index}.channel`, node);
    const label = inlineNodes(context.library.imageChannels[channel].label, context);
    return h(
      'tr',
      {},
      h(
        'th',
        { scope: 'row' },
        ...label,
        ...(detail ? [h('br'), h('data', { class: 'fact', value: `imageChannels.${index}.detail` }, detail)] : []),
      ),
      h('td', {}, identifiable ? 'Only if you also say yes to a face' : 'No: from a distance or from behind'),
    );
  });
  const head = h(
    'thead',
    {},
    h('tr', {}, h('th', { scope: 'col' }, 'Where'), h('th', { scope: 'col' }, 'Face shown?')),
  );
  return [h('table', {}, h('caption', {}, 'Where we may show images, if you agree'), head, h('tbody', {}, ...rows))];
};

/** `<VersionTable />`: the version in force and the versions before it. */
export const VersionTable: Component = (_props, _children, context, node) => {
  useFact(context, 'documentControl.version', node);
  return [versionTable(controlOf(context.school))];
};

/** `<ReviewTriggers />`: the events that lead to an earlier review, where the school names any. */
export const ReviewTriggers: Component = (_props, _children, context, node) => {
  const triggers = valueAt(context.school, 'review.triggers');
  if (!Array.isArray(triggers) || triggers.length === 0) return [];
  useFact(context, 'review.triggers', node);
  return [
    h(
      'ul',
      {},
      ...triggers.map((trigger, index) =>
        h('li', {}, h('data', { class: 'fact', value: `review.triggers.${index}` }, String(trigger))),
      ),
    ),
  ];
};
