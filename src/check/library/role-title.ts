import { inWords } from './in-words.ts';
import type { LibraryRule } from './rule.ts';

const FIELD =
  'online[ -]safety|digital|network|IT|computing|web|website|filtering|monitoring|safeguarding|data protection|information|cyber|acceptable use|anti-bullying|wellbeing|welfare';
const RANK = 'manager|officer|lead|co-?ordinator|champion|ambassador|administrator|technician|owner|officer';

/** Titles of roles that the registry of roles does not have, so that no school says who holds them. */
export const roleTitle: LibraryRule = {
  id: 'library/role-title',
  checks: ['C09'],
  name: 'Every role that a text names is one that schools fill',
  reason: 'A duty given to a role that no school fills is a duty that nobody has.',
  severity: 'warning',
  source: 'content/registries/roles.yaml',
  bad: 'Tell the network manager.',
  good: 'Tell the IT manager.',
  check: ({ library }) => {
    const labels = Object.values(library.roles).map(({ label }) => label.toLowerCase());
    return inWords(library.words, new RegExp(`\\b(?:${FIELD}) (?:${RANK})s?\\b`, 'i'), (shown) =>
      labels.some((label) => label.includes(shown.toLowerCase().replace(/s$/, '')))
        ? undefined
        : {
            message: `“${shown}” is a role that no school fills.`,
            fix: 'Name a role of registries/roles.yaml, best with <Role of="…" />.',
          },
    );
  },
};
