import type { z } from 'zod';
import { roleLabelText } from '../../resolve/components/people.ts';
import { type PersonSchema, ROLES } from '../../schema/people.ts';
import { enGB } from '../strings/en-GB/index.ts';
import type { SchoolSite } from './school-site.ts';
import { capital } from './words.ts';

export type Person = z.infer<typeof PersonSchema>;

/** A role with whoever holds it, as the list of contacts shows it. */
export interface RoleHolder {
  readonly role: string;
  readonly person: Person;
  /** What the person answers for, where the role does not say it. */
  readonly detail?: string | undefined;
}

/** The people of a school by role, safeguarding first, in the order of the schema. */
export function roleHolders(site: SchoolSite): readonly RoleHolder[] {
  const { people } = site.school.config;
  return ROLES.flatMap((role): RoleHolder[] => {
    const person = people[role];
    const holder = person ? [{ role: capital(roleLabelText(site.context, role)), person }] : [];
    return role === 'dsl'
      ? [...holder, ...people.deputyDsls.map((deputy) => ({ role: enGB.help.people.deputy, person: deputy }))]
      : holder;
  }).concat(
    (people.informationAssetOwners ?? []).map((owner) => ({
      role: enGB.help.people.assetOwner,
      person: owner,
      detail: owner.assets,
    })),
  );
}

/** Those whom a parent or a child turns to first. */
const FIRST = /safeguarding lead/i;
export function safeguardingFirst(holders: readonly RoleHolder[]): readonly RoleHolder[] {
  const first = holders.filter(({ role }) => FIRST.test(role));
  return [...first, ...holders.filter((holder) => !first.includes(holder))];
}

/** Somebody with every role that they hold. */
export interface PersonWithRoles {
  readonly person: Person;
  readonly roles: readonly Pick<RoleHolder, 'role' | 'detail'>[];
}

/** The people in the order of their first roles; whoever holds several is named once. */
export const withTheirRoles = (holders: readonly RoleHolder[]): readonly PersonWithRoles[] =>
  [
    ...Map.groupBy(holders, ({ person: { name, telephone, email } }) => `${name} ${telephone} ${email}`).values(),
  ].flatMap((held) =>
    held[0] ? [{ person: held[0].person, roles: held.map(({ role, detail }) => ({ role, detail })) }] : [],
  );
