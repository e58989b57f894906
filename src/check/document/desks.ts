import type { Library } from '../../document/library.ts';
import type { School } from '../../document/school.ts';
import { ROLES } from '../../schema/people.ts';
import { SYSTEMS } from '../../schema/systems.ts';

/** Somebody who can be reached, under every name that a text may give, with every number and address that is right. */
export interface Desk {
  /** As a message names it. */
  readonly label: string;
  readonly names: readonly string[];
  /** Digits of telephone numbers, and addresses in small letters. */
  readonly telephones: ReadonlySet<string>;
  readonly emails: ReadonlySet<string>;
  /** Where the settings of the desk stand. */
  readonly path: string;
}

/** What local services are called in texts, beside the name that the school gives them. */
const SERVICE_NAMES: Readonly<Record<string, readonly string[]>> = {
  lado: ['LADO', 'local authority designated officer', 'designated officer of the local authority'],
  socialCare: ['children’s social care', 'social care', 'MASH'],
  police: [],
  localAuthority: [],
  councilHelpdesk: [],
};

interface Reachable {
  readonly name?: string | undefined;
  readonly telephone?: string | undefined;
  readonly outOfHoursTelephone?: string | undefined;
  readonly email?: string | undefined;
}

/** A number as it is compared: without spaces, and with the nought of the country. */
export const digits = (telephone: string): string => telephone.replace(/\D/g, '').replace(/^44/, '0');

/** Everybody whom the settings of a school name with a way to reach them, and the national helplines. */
export function desksOf(school: School, library: Library): readonly Desk[] {
  const { people, contacts } = school.config;
  const everybody = Object.values(people)
    .flat()
    .filter((person): person is NonNullable<typeof person> => person !== undefined);
  const named = (name: string): readonly Reachable[] => everybody.filter((person) => person.name === name);
  const roles = ROLES.flatMap((role) => {
    const holder = people[role];
    if (!holder) return [];
    const label = /\{/.test(library.roles[role].label) ? [] : labelsOf(library.roles[role].label);
    return [desk(`people.${role}`, label[0] ?? holder.name, [...label, holder.name], named(holder.name))];
  });
  const services = Object.entries(contacts).flatMap(([id, service]) =>
    service && SERVICE_NAMES[id]
      ? [desk(`contacts.${id}`, service.name, [service.name, ...SERVICE_NAMES[id]], [service])]
      : [],
  );
  const systems = SYSTEMS.flatMap((id) => {
    const system = school.config[id];
    return system?.support ? [desk(id, system.product, [system.product], [system.support])] : [];
  });
  const lines = Object.entries(library.helplines).map(([id, { name, telephone }]) =>
    desk(`helplines.${id}`, name, [name], [{ telephone }]),
  );
  const office = desk('telephone', 'the school office', ['school office'], [school.config]);
  return [...roles, ...services, ...systems, ...lines, office];
}

/** `data protection officer (DPO)` is known under both names. */
export function labelsOf(label: string): readonly string[] {
  const [, long = label, short] = /^(.*?) \(([^)]+)\)$/.exec(label) ?? [];
  return short === undefined ? [long] : [long, short];
}

function desk(path: string, label: string, names: readonly string[], ways: readonly Reachable[]): Desk {
  return {
    path,
    label,
    names,
    telephones: new Set(
      ways.flatMap(({ telephone, outOfHoursTelephone }) =>
        [telephone, outOfHoursTelephone].flatMap((number) => (number === undefined ? [] : [digits(number)])),
      ),
    ),
    emails: new Set(ways.flatMap(({ email }) => (email === undefined ? [] : [email.toLowerCase()]))),
  };
}
