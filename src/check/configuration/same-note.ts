import type { ConfigurationRule } from './rule.ts';

/** The note of the version in force is its own. */
export const sameNote: ConfigurationRule = {
  id: 'config/same-note',
  checks: ['C21'],
  name: 'Every version says what changed in it',
  reason: 'A note that was copied from the version before tells governors nothing.',
  severity: 'warning',
  bad: [
    'documentControl:',
    '  version: 2.0',
    '  note: Yearly review of the rules.',
    '  history:',
    '    - { version: 1.0, date: 2025-09-01, author: Dev Lal, note: Yearly review of the rules. }',
  ].join('\n'),
  good: [
    'documentControl:',
    '  version: 2.0',
    '  note: Phones are handed in.',
    '  history:',
    '    - { version: 1.0, date: 2025-09-01, author: Dev Lal, note: Yearly review of the rules. }',
  ].join('\n'),
  check: ({ school }) => {
    const { version, note, history } = school.config.documentControl;
    const same = history.find((entry) => entry.note.toLowerCase() === note.toLowerCase());
    if (!same) return [];
    return [
      {
        path: 'documentControl.note',
        message: `The note of version ${version} is that of version ${same.version}.`,
        fix: 'Say in a sentence what is new.',
      },
    ];
  },
};
