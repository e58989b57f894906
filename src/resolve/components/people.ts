import { type HNode, h } from '../../document/hast.ts';
import { ROLES, type Role as RoleName, type SharedRole } from '../../schema/people.ts';
import { type Component, type Context, liveList, report, textProp, useFact } from '../context.ts';
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

/** The order of the table: deputies stand after the lead, owners of information after the risk owner. */
const TABLE_ORDER: readonly (RoleName | SharedRole)[] = ROLES.flatMap((role) => {
  if (role === 'dsl') return [role, 'deputyDsls' as const];
  return role === 'siro' ? [role, 'informationAssetOwners' as const] : [role];
});

/** `<RoleTable />`: every role that somebody holds, the holders and what the role does. */
export const RoleTable: Component = (_props, _children, context, node) => {
  const rows = TABLE_ORDER.filter((role) => hasFact(context.school, `people.${role}`)).map((role) => {
    const { label, duties } = context.library.roles[role];
    const items = duties
      .filter((duty) => typeof duty === 'string' || holds(context.school, duty.when))
      .map((duty) => h('li', {}, ...inlineNodes(typeof duty === 'string' ? duty : duty.text, context)));
    return h(
      'tr',
      {},
      h('th', { scope: 'row' }, ...capitalised(inlineNodes(label, context))),
      liveList(context, 'td', `holders ${role}`, holders(context, role, node)),
      h('td', {}, h('ul', {}, ...items)),
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

/** The names in one row, each on a line of its own, with the post or the information the person answers for. */
function holders(context: Context, role: RoleName | SharedRole, node: Node): HNode[] {
  const held = valueAt(context.school, `people.${role}`);
  const paths = Array.isArray(held) ? held.map((_, index) => `people.${role}.${index}`) : [`people.${role}`];
  return paths.flatMap((path, index) => {
    const details = ['post', 'assets'].filter((detail) => hasFact(context.school, `${path}.${detail}`));
    return [
      ...(index > 0 ? [h('br')] : []),
      h('strong', {}, fact(context, `${path}.name`, node)),
      ...details.flatMap((detail) => [h('br'), fact(context, `${path}.${detail}`, node)]),
    ];
  });
}

/** Gives the first letter of a line its capital. */
export function capitalised(nodes: readonly HNode[]): HNode[] {
  const [first, ...rest] = nodes;
  if (!first) return [];
  if (first.type === 'text')
    return [{ type: 'text', value: first.value.charAt(0).toUpperCase() + first.value.slice(1) }, ...rest];
  return [{ ...first, children: capitalised(first.children) }, ...rest];
}
