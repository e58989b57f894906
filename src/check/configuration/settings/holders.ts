import type { School } from '../../../document/school.ts';
import { holderOf } from '../../../resolve/components/people.ts';
import { ROLES, type Role } from '../../../schema/people.ts';

type People = School['config']['people'];
export type Person = NonNullable<People[Role]>;

/** One person in one role, and where that is written. */
export interface Holder {
  /** The key below `people`, such as `dsl` or `deputyDsls`. */
  readonly role: Role | 'deputyDsls' | 'informationAssetOwners';
  readonly path: string;
  readonly person: Person;
}

/** Everybody whom a school names, once for each role. */
export function holdersOf(school: School): readonly Holder[] {
  const { people } = school.config;
  const listed = (role: 'deputyDsls' | 'informationAssetOwners'): Holder[] =>
    (people[role] ?? []).map((person, index) => ({ role, path: `people.${role}.${index}`, person }));
  const single = ROLES.flatMap((role): Holder[] => {
    const person = people[role];
    return person ? [{ role, path: `people.${role}`, person }] : [];
  });
  return [...single, ...listed('deputyDsls'), ...listed('informationAssetOwners')];
}

/** The person who acts for a role: its holder, or whoever stands in where nobody is named. */
export const actingFor = (school: School, role: Role): Person | undefined =>
  school.config.people[holderOf({ school }, role)];

const TITLE = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Revd|Rev|Canon|Sir|Dame|Lord|Lady|Baroness|Fr|Father)\.? /;

/** True where two entries name one person; titles and capitals make no difference. */
export const samePerson = (one: Pick<Person, 'name'>, other: Pick<Person, 'name'>): boolean =>
  plainName(one.name) === plainName(other.name);

/** A name without titles, for comparing. */
export function plainName(name: string): string {
  const spaced = name.replace(/\s+/g, ' ').trim();
  return (TITLE.test(spaced) ? plainName(spaced.replace(TITLE, '')) : spaced).toLowerCase();
}
