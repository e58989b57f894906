import type { z } from 'zod';
import { type PersonSchema, ROLES } from '../../schema/people.ts';
import { englishContactWords } from './contact-words.ts';
import type { SchoolSite } from './school-site.ts';
import { capital } from './words.ts';

export type Person = z.infer<typeof PersonSchema>;

/** A role with whoever holds it, as the list of contacts shows it. */
export interface RoleHolder {
  readonly role: string;
  readonly person: Person;
  /** What the person answers for, where the role does not say it. */
  readonly detail?: string | undefined;
  /** Whether parents and children turn to this person first. */
  readonly isFirst: boolean;
}

/** The people of a school by role, safeguarding first, in the order of the schema. */
export function roleHolders(site: SchoolSite, words = englishContactWords(site)): readonly RoleHolder[] {
  const { people } = site.school.config;
  const holders = ROLES.flatMap((role): RoleHolder[] => {
    const person = people[role];
    const isFirst = role === 'dsl';
    const holder = person ? [{ role: capital(words.role(role)), person, isFirst }] : [];
    const deputies = isFirst ? people.deputyDsls : [];
    return [...holder, ...deputies.map((deputy) => ({ role: words.help.people.deputy, person: deputy, isFirst }))];
  });
  const owners = people.informationAssetOwners ?? [];
  return [
    ...holders,
    ...owners.map((owner) => ({
      role: words.help.people.assetOwner,
      person: owner,
      detail: owner.assets,
      isFirst: false,
    })),
  ];
}

/** Those first whom a parent or a child turns to first. */
export const safeguardingFirst = (holders: readonly RoleHolder[]): readonly RoleHolder[] => [
  ...holders.filter(({ isFirst }) => isFirst),
  ...holders.filter(({ isFirst }) => !isFirst),
];

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
