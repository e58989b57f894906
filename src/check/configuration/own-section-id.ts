import type { ConfigurationRule } from './rule.ts';

/** A section of the school’s own needs an id that no other section has. */
export const ownSectionId: ConfigurationRule = {
  id: 'config/own-section-id',
  checks: ['C03'],
  name: 'A section of the school’s own has an id of its own',
  reason: 'A link to a section has to lead to one place.',
  severity: 'error',
  bad: ['sections:', '  add: [{ id: roles, after: roles, title: Our team, file: team.md }]'].join('\n'),
  good: ['sections:', '  add: [{ id: our-team, after: roles, title: Our team, file: team.md }]'].join('\n'),
  check: ({ school, library }) =>
    school.config.sections.add.flatMap(({ id }, index, all) => {
      const taken =
        library.sections.some((section) => section.id === id) || all.findIndex((other) => other.id === id) !== index;
      if (!taken) return [];
      const message = `The id “${id}” belongs to another section.`;
      return [{ path: `sections.add.${index}.id`, message, fix: 'Choose another id.' }];
    }),
};
