import { type HNode, h } from '../../document/hast.ts';
import { ROLES } from '../../schema/people.ts';
import { SYSTEMS } from '../../schema/systems.ts';
import { type Component, type Context, liveList, report, textProp, useFact } from '../context.ts';
import { hasFact } from '../facts.ts';
import { capitalised, holderOf, roleLabel } from './people.ts';
import { wayNodes } from './way-nodes.ts';

const SERVICES = ['localAuthority', 'lado', 'socialCare', 'police', 'councilHelpdesk'] as const;

/**
 * `<Contact role="dsl" />`, `<Contact service="lado" />`, `<Contact system="filtering" />`: how to reach a person,
 * a local service or a support desk. Words between the tags say what for.
 */
export const Contact: Component = (props, children, context, node) => {
  const target = find(props, context);
  if (!target) {
    report(context, node, {
      rule: 'library/unknown-contact',
      message: 'This contact names no role, service or system that exists.',
      fix: `Use role (${ROLES.join(', ')}), service (${SERVICES.join(', ')}) or system (${SYSTEMS.join(', ')}).`,
    });
    return [];
  }
  const { path, label, nameKey, wayKeys } = target;
  const purpose =
    children.length > 0
      ? [h('span', { class: 'contact-for' }, ...context.walk(children).flatMap(unwrapParagraph))]
      : [];
  const name = h('strong', {}, fact(context, `${path}.${nameKey}`, node));
  const ways = wayKeys
    .filter((way) => hasFact(context.school, `${path}.${way}`))
    .map((way) => h('li', {}, ...wayNodes(context, `${path}.${way}`, node)));
  if (ways.length === 0) {
    report(context, node, {
      rule: 'resolve/no-way-to-reach',
      path,
      message: `“${context.at.section}” tells people to turn to “${path}”, and ${context.school.config.name} gives no way to reach it.`,
      fix: `Add a telephone number, an e-mail address or, for a system, a reportRoute under “${path}” in ${context.school.file}.`,
    });
  }
  const role = label.length > 0 ? [h('br'), h('span', { class: 'contact-role' }, ...capitalised(label))] : [];
  return [
    h(
      'div',
      { class: 'contact' },
      ...purpose,
      h('p', { class: 'contact-name' }, name, ...role),
      liveList(context, 'ul', `ways ${path}`, ways),
    ),
  ];
};

interface Target {
  readonly path: string;
  readonly label: readonly HNode[];
  readonly nameKey: string;
  readonly wayKeys: readonly string[];
}

function find(props: Parameters<Component>[0], context: Context): Target | undefined {
  const role = ROLES.find((name) => name === textProp(props, 'role'));
  if (role)
    return {
      path: `people.${holderOf(context, role)}`,
      label: roleLabel(context, role),
      nameKey: 'name',
      wayKeys: ['telephone', 'email', 'hours'],
    };
  const service = SERVICES.find((name) => name === textProp(props, 'service'));
  if (service)
    return {
      path: `contacts.${service}`,
      label: [],
      nameKey: 'name',
      wayKeys: ['telephone', 'hours', 'outOfHoursTelephone', 'email', 'website'],
    };
  const system = SYSTEMS.find((name) => name === textProp(props, 'system'));
  if (system)
    return {
      path: system,
      label: [],
      nameKey: 'product',
      wayKeys: ['support.telephone', 'support.email', 'support.website', 'reportRoute'],
    };
  return undefined;
}

const fact = (context: Context, path: string, node: Parameters<Component>[3]): HNode =>
  h('data', { class: 'fact', value: path }, useFact(context, path, node) ?? '');
const unwrapParagraph = (node: HNode): readonly HNode[] =>
  node.type === 'element' && node.tagName === 'p' ? node.children : [node];
