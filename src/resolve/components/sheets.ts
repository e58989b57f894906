import { type HNode, h } from '../../document/hast.ts';
import { DECISIONS } from '../../schema/decisions.ts';
import { type Component, type Context, liveList, report, textProp, useFact } from '../context.ts';
import { hasFact } from '../facts.ts';
import { inlineNodes } from '../inline.ts';
import { answerOf } from './decision.ts';
import { capitalised, holderOf, roleLabel } from './people.ts';
import { telephoneLink, wayNodes } from './way-nodes.ts';

type Node = Parameters<Component>[3];

/** `<Brief />`: the rules that parents ask for most, each with the school’s answer in a few words. */
export const Brief: Component = (_props, _children, context) => {
  const items = DECISIONS.flatMap((decision) => {
    const entry = context.library.decisions[decision];
    const answer = entry.brief ? answerOf(context.library, context.school, decision) : undefined;
    if (!answer) return [];
    return [
      h('dt', {}, ...inlineNodes(entry.topic, context)),
      h('dd', {}, h('strong', { class: 'decision', 'data-decision': decision }, ...inlineNodes(answer.short, context))),
    ];
  });
  return items.length > 0 ? [h('dl', { class: 'brief' }, ...items)] : [];
};

/** `<Values />`: the motto and the values of the school, where it gives any. */
export const Values: Component = (_props, _children, context, node) => {
  const { motto, values } = context.school.config;
  const parts: HNode[] = [];
  if (motto !== undefined) parts.push(h('p', { class: 'motto' }, fact(context, 'motto', node)));
  const items = values.flatMap(({ meaning }, index) => [
    h('dt', {}, fact(context, `values.${index}.name`, node)),
    h('dd', {}, ...(meaning === undefined ? [] : [fact(context, `values.${index}.meaning`, node)])),
  ]);
  if (items.length > 0) parts.push(h('dl', { class: 'values' }, ...items));
  return parts;
};

/** `<Icon name="key" />`: a drawing of the library, as decoration. */
export const Icon: Component = (props, _children, context, node) => {
  const name = textProp(props, 'name') ?? '';
  const icon = context.library.icons[name];
  if (icon) return [{ ...icon, properties: { ...icon.properties, 'data-icon': name } }];
  report(context, node, {
    rule: 'library/unknown-icon',
    message: `There is no drawing “${name}”.`,
    fix: `Use one of: ${Object.keys(context.library.icons).join(', ')}.`,
  });
  return [];
};

interface Desk {
  readonly purpose: string;
  readonly path: string;
  readonly label?: readonly HNode[];
  readonly nameKey: string;
}

/** `<ContactTable />`: whom to turn to for what, with numbers and hours, the most urgent first. */
export const ContactTable: Component = (_props, _children, context, node) => {
  const { reporting } = context.school.config;
  const person = (purpose: string, role: Parameters<typeof holderOf>[1]): Desk => ({
    purpose,
    path: `people.${holderOf(context, role)}`,
    label: roleLabel(context, role),
    nameKey: 'name',
  });
  const service = (purpose: string, path: string, nameKey = 'name'): Desk => ({ purpose, path, nameKey });
  const desks: Desk[] = [
    person('A worry about a child', reporting.concernAboutPupil),
    person('A worry about an adult who works with children', reporting.concernAboutAdult),
    person('A worry about the {head}', reporting.concernAboutHead),
    service('A child at risk of harm', 'contacts.socialCare'),
    service('An allegation against an adult', 'contacts.lado'),
    service('A crime, when nobody is in danger', 'contacts.police'),
    service('Advice for the school on safeguarding', 'contacts.councilHelpdesk'),
    person('Lost or wrongly sent personal data', reporting.dataBreach),
    person('A fault, a virus or an unsuitable page', reporting.technicalFault),
    service('The filtering system', 'filtering', 'product'),
    service('The monitoring system', 'monitoring', 'product'),
  ];
  const emergency = Object.entries(context.library.helplines).find(([, line]) => line.emergency && line.telephone);
  const rows = desks.filter(({ path }) => hasFact(context.school, path)).map((desk) => deskRow(desk, context, node));
  const first = emergency?.[1].telephone
    ? [
        row(
          [h('strong', {}, 'Somebody is in danger now')],
          [{ type: 'text', value: emergency[1].name }],
          [telephone(emergency[1].telephone)],
        ),
      ]
    : [];
  const head = h(
    'thead',
    {},
    h('tr', {}, ...['What for', 'Who', 'How and when'].map((label) => h('th', { scope: 'col' }, label))),
  );
  return [
    h('table', { class: 'key-contacts' }, h('caption', {}, 'Key contacts'), head, h('tbody', {}, ...first, ...rows)),
  ];
};

function deskRow({ purpose, path, label, nameKey }: Desk, context: Context, node: Node): HNode {
  const ways = ['telephone', 'outOfHoursTelephone', 'support.telephone', 'email', 'support.email', 'hours'].filter(
    (way) => hasFact(context.school, `${path}.${way}`),
  );
  const name = h('strong', {}, fact(context, `${path}.${nameKey}`, node));
  const role = label ? [h('br'), ...capitalised(label)] : [];
  const lines = ways.flatMap((way, index) => [
    ...(index > 0 ? [h('br')] : []),
    ...wayNodes(context, `${path}.${way}`, node),
  ]);
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, ...inlineNodes(purpose, context)),
    h('td', {}, name, ...role),
    liveList(context, 'td', `desk ${path}`, lines),
  );
}

const telephone = (number: string): HNode => h('a', { href: telephoneLink(number), class: 'tel' }, number);
const row = (what: readonly HNode[], who: readonly HNode[], how: readonly HNode[]): HNode =>
  h('tr', {}, h('th', { scope: 'row' }, ...what), h('td', {}, ...who), h('td', {}, ...how));
const fact = (context: Context, path: string, node: Node): HNode =>
  h('data', { class: 'fact', value: path }, useFact(context, path, node) ?? '');
