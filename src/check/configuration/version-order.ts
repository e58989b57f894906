import type { ConfigurationRule, SettingProblem } from './rule.ts';

/** The numbers of versions grow with time, part by part, so that 1.10 is above 1.9. */
export const versionOrder: ConfigurationRule = {
  id: 'config/version-order',
  checks: ['C21'],
  name: 'A later version has a higher number',
  reason: 'Two papers with numbers the wrong way round cannot be told apart.',
  severity: 'error',
  bad: [
    'documentControl:',
    '  version: 1.1',
    '  history:',
    '    - { version: 2.0, date: 2025-09-01, author: Dev Lal, note: Yearly review. }',
  ].join('\n'),
  good: [
    'documentControl:',
    '  version: 2.1',
    '  history:',
    '    - { version: 2.0, date: 2025-09-01, author: Dev Lal, note: Yearly review. }',
  ].join('\n'),
  check: ({ school }) => {
    const { version, effective, history } = school.config.documentControl;
    const versions = [{ version, date: effective }, ...history];
    return versions.flatMap((earlier, index): SettingProblem[] => {
      const later = versions[index - 1];
      // Dates out of order, or one day for two versions, have rules of their own.
      if (!later || later.date <= earlier.date || compare(later.version, earlier.version) > 0) return [];
      return [
        {
          path: index === 1 ? 'documentControl.version' : `documentControl.history.${index - 2}.version`,
          message: `Version ${later.version} comes after version ${earlier.version}, and its number is not higher.`,
          fix: 'Give every version a higher number than the one before it.',
        },
      ];
    });
  },
};

function compare(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  for (let index = 0; index < 3; index += 1) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
