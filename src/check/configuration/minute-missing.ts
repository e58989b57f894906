import type { ConfigurationRule } from './rule.ts';

/** Versions that somebody approved name the minute. */
export const minuteMissing: ConfigurationRule = {
  id: 'config/minute-missing',
  checks: ['C21'],
  name: 'Every approval has its minute',
  reason: 'Without the minute nobody can show that the board approved this text.',
  severity: 'warning',
  bad: [
    'documentControl:',
    '  history:',
    '    - { version: 1.0, date: 2025-09-01, author: Dev Lal, approver: Governing board, note: First. }',
  ].join('\n'),
  good: [
    'documentControl:',
    '  history:',
    '    - { version: 1.0, date: 2025-09-01, author: Dev Lal, approver: Governing board, minute: FGB 25/09, note: First. }',
  ].join('\n'),
  check: ({ school }) => {
    const { documentControl } = school.config;
    const entries = [
      { ...documentControl, path: 'documentControl' },
      ...documentControl.history.map((entry, index) => ({ ...entry, path: `documentControl.history.${index}` })),
    ];
    return entries.flatMap(({ path, version, approver, minute }) =>
      approver === undefined || minute !== undefined
        ? []
        : [
            {
              path,
              message: `Version ${version} was approved (${approver}), and no minute is given.`,
              fix: 'Add “minute: …” with the number of the minute.',
            },
          ],
    );
  },
};
