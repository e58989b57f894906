import type { ConfigurationRule } from './rule.ts';
import { placeName, traceOf } from './settings/areas.ts';

/** Contacts that the registry of councils knows as those of another area. */
export const locality: ConfigurationRule = {
  id: 'config/locality',
  checks: ['C17'],
  name: 'Local contacts are those of the school’s own council',
  reason: 'The number of another county does not help a child here.',
  severity: 'warning',
  source: 'content/registries/local-authorities.yaml',
  who: 'designated safeguarding lead',
  bad: ['contacts:', '  lado: { name: Westshire LADO team, telephone: 01632 960 310 }'].join('\n'),
  good: ['contacts:', '  lado: { name: Testford LADO, telephone: 01632 960 910 }'].join('\n'),
  check: ({ school, library }) => {
    const { contacts } = school.config;
    const areas = Object.values(library.localAuthorities);
    const home = areas.find(({ name }) => placeName(name) === placeName(contacts.localAuthority.name));
    const foreign = areas.filter((area) => area !== home);
    return Object.entries(contacts).flatMap(([key, contact]) => {
      if (!contact || key === 'localAuthority') return [];
      const found = foreign.flatMap((area) => traceOf(key, contact, area, home) ?? [])[0];
      if (!found) return [];
      return [
        {
          path: `contacts.${key}.${found.key}`,
          message: `“${found.value}” belongs to ${found.area}, and the council of the school is ${contacts.localAuthority.name}.`,
          fix: `Look up the service of ${contacts.localAuthority.name}.`,
        },
      ];
    });
  },
};
