import { type HNode, h } from '../../document/hast.ts';
import { ROLES, type Role as RoleName } from '../../schema/people.ts';
import { type Component, type Context, report, textProp, useFact } from '../context.ts';
import { hasFact, valueAt } from '../facts.ts';
import { inlineNodes, inlineString } from '../inline.ts';
import { holds } from './when.ts';

type Node = Parameters<Component>[3];

/** Roles that fall to somebody else where a school names no holder. */
const STAND_IN: Partial<Record<RoleName, RoleName>> = {
  onlineSafetyLead: 'dsl',
  siro: 'head',
  parentLiaison: 'dsl',
  businessManager: 'head',
  computingLead: 'head',
  psheLead: 'head',
  broadbandContact: 'itManager',
  senco: 'dsl',
};

/** The role whose holder acts for a role: itself, or the stand-in where nobody is named. */
export function holderOf(context: Pick<Context, 'school'>, role: RoleName): RoleName {
  if (hasFact(context.school, `people.${role}`)) return role;
  const standIn = STAND_IN[role];
  return standIn ? holderOf(context, standIn) : role;
}

function readRole(context: Context, name: string | undefined, node: Node): RoleName | undefined {
  const role = ROLES.find((candidate) => candidate === name);
  if (!role)
    report(context, node, {
      rule: 'library/unknown-role',
      message: `There is no role “${name ?? ''}”.`,
      fix: `Use one of: ${ROLES.join(', ')}.`,
    });
  return role;
}

const fact = (context: Context, path: string, node: Node): HNode =>
  h('data', { class: 'fact', value: path }, useFact(context, path, node) ?? '');

/** `the designated safeguarding lead (DSL)` as the registry names the role. */
export const roleLabel = (context: Context, role: RoleName): HNode[] =>
  inlineNodes(context.library.roles[role].label, context);
export const roleLabelText = (context: Context, role: RoleName): string =>
  inlineString(context.library.roles[role].label, context);

/** `<Role of="dsl" />`: what a role is called. */
export const Role: Component = (props, _children, context, node) => {
  const role = readRole(context, textProp(props, 'of'), node);
  return role ? roleLabel(context, role) : [];
};

/** `<Holder of="dsl" />`: the name of the person who holds a role, or of the one who stands in. */
export const Holder: Component = (props, _children, context, node) => {
  const role = readRole(context, textProp(props, 'of'), node);
  return role ? [fact(context, `people.${holderOf(context, role)}.name`, node)] : [];
};

/** `<ReportTo of="concernAboutPupil" />`: the role and the name of whoever is told first. */
export const ReportTo: Component = (props, _children, context, node) => {
  const of = textProp(props, 'of') ?? '';
  const role = readRole(context, valueAt(context.school, `reporting.${of}`) as string | undefined, node);
  if (!role) return [];
  return ['the ', ...roleLabel(context, role), ', ', fact(context, `people.${holderOf(context, role)}.name`, node)].map(
    (part) => (typeof part === 'string' ? { type: 'text', value: part } : part),
  );
};

/** `<RoleTable />`: every role that somebody holds, the holder and what the role does. */
export const RoleTable: Component = (_props, _children, context, node) => {
  const held = ROLES.filter((role) => hasFact(context.school, `people.${role}`));
  const rows = held.map((role) => {
    const duties = context.library.roles[role].duties
      .filter((duty) => typeof duty === 'string' || holds(context.school, duty.when))
      .map((duty) => h('li', {}, ...inlineNodes(typeof duty === 'string' ? duty : duty.text, context)));
    const post = hasFact(context.school, `people.${role}.post`)
      ? [h('br'), fact(context, `people.${role}.post`, node)]
      : [];
    return h(
      'tr',
      {},
      h('th', { scope: 'row' }, ...capitalised(roleLabel(context, role))),
      h('td', {}, h('strong', {}, fact(context, `people.${role}.name`, node)), ...post),
      h('td', {}, h('ul', {}, ...duties)),
    );
  });
  const head = h(
    'thead',
    {},
    h('tr', {}, ...['Role', 'Who', 'What they do'].map((label) => h('th', { scope: 'col' }, label))),
  );
  return [
    h('table', { class: 'roles' }, h('caption', {}, 'Roles and responsibilities'), head, h('tbody', {}, ...rows)),
  ];
};

/** Gives the first letter of a line its capital. */
export function capitalised(nodes: readonly HNode[]): HNode[] {
  const [first, ...rest] = nodes;
  if (!first) return [];
  if (first.type === 'text')
    return [{ type: 'text', value: first.value.charAt(0).toUpperCase() + first.value.slice(1) }, ...rest];
  return [{ ...first, children: capitalised(first.children) }, ...rest];
}
