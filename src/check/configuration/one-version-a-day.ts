import type { ConfigurationRule } from './rule.ts';

/** Two versions in the table have two dates. */
export const oneVersionADay: ConfigurationRule = {
  id: 'config/one-version-a-day',
  checks: ['C21'],
  name: 'One version took effect on one day',
  reason: 'A cover and a table with two versions of one day leave it open which one was approved.',
  severity: 'error',
  bad: [
    'documentControl:',
    '  version: 2.0',
    '  effective: 2026-09-01',
    '  history:',
    '    - { version: 1.1, date: 2026-09-01, author: Dev Lal, note: Yearly review. }',
  ].join('\n'),
  good: [
    'documentControl:',
    '  version: 2.0',
    '  effective: 2026-09-01',
    '  history:',
    '    - { version: 1.1, date: 2025-09-01, author: Dev Lal, note: Yearly review. }',
  ].join('\n'),
  check: ({ school }) => {
    const { version, effective, history } = school.config.documentControl;
    const versions = [{ version, date: effective }, ...history];
    return history.flatMap((earlier, index) => {
      const later = versions[index];
      if (later?.date !== earlier.date) return [];
      return [
        {
          path: `documentControl.history.${index}.date`,
          message: `Versions ${earlier.version} and ${later.version} both carry the date ${earlier.date}.`,
          fix: 'Give the day of each, or keep one.',
        },
      ];
    });
  },
};
