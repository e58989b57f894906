import type { School } from '../../../document/school.ts';
import { SYSTEMS } from '../../../schema/systems.ts';
import { type Holder, holdersOf, plainName } from './holders.ts';

/** A way to reach somebody, and whom. */
export interface Desk {
  readonly path: string;
  readonly value: string;
  /** Whom it reaches, as a message names it. */
  readonly whom: string;
  /** Names under which two desks count as one: a person, an organisation, a provider. */
  readonly owners: readonly string[];
  readonly kind: 'person' | 'service' | 'system';
}

/** Every telephone number that a school prints, with whom it reaches. */
export function telephonesOf(school: School): readonly Desk[] {
  const { contacts } = school.config;
  const services = Object.entries(contacts).flatMap(([key, contact]) => {
    if (!contact) return [];
    const desk = { whom: contact.name, owners: [key], kind: 'service' } as const;
    const outOfHours = 'outOfHoursTelephone' in contact ? contact.outOfHoursTelephone : undefined;
    return [
      ...written(`contacts.${key}.telephone`, contact.telephone, desk),
      ...written(`contacts.${key}.outOfHoursTelephone`, outOfHours, desk),
    ];
  });
  const people = holdersOf(school).flatMap((holder) =>
    written(`${holder.path}.telephone`, holder.person.telephone, {
      whom: holder.person.name,
      owners: ownersOf(holder, school),
      kind: 'person',
    }),
  );
  const systems = SYSTEMS.flatMap((key) => {
    const system = school.config[key];
    return written(`${key}.support.telephone`, system?.support?.telephone, {
      whom: system?.provider ?? '',
      owners: [plainName(system?.provider ?? '')],
      kind: 'system',
    });
  });
  return [...services, ...people, ...systems];
}

const written = (path: string, value: string | undefined, desk: Omit<Desk, 'path' | 'value'>): Desk[] =>
  value === undefined ? [] : [{ path, value, ...desk }];

/** People who do not work in the school, whatever organisation they have. */
const OUTSIDE: readonly string[] = ['chair', 'safeguardingGovernor', 'executiveHead', 'dpo'];

function ownersOf({ role, person }: Holder, { config }: School): readonly string[] {
  const { name, organisation } = person;
  const staff = organisation === undefined && !OUTSIDE.includes(role);
  // Whether the head answers where worries about the head go is looked at by config/route-past-inbox.
  const ofHead = role === 'head' || role === config.reporting.concernAboutHead;
  return [
    plainName(name),
    ...(organisation === undefined ? [] : [plainName(organisation)]),
    ...(staff ? ['staff'] : []),
    ...(ofHead ? ['about the head'] : []),
  ];
}
