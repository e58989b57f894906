import type { School } from '../../../document/school.ts';
import { SYSTEMS } from '../../../schema/systems.ts';
import { holdersOf, plainName } from './holders.ts';

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
  const people = holdersOf(school).flatMap(({ path, person }) =>
    written(`${path}.telephone`, person.telephone, {
      whom: person.name,
      owners: [plainName(person.name), ...(person.organisation ? [plainName(person.organisation)] : [])],
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
