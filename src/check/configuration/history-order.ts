import type { ConfigurationRule } from './rule.ts';

/** The table of versions is printed as it stands. */
export const historyOrder: ConfigurationRule = {
  id: 'config/history-order',
  checks: ['C21'],
  name: 'Earlier versions stand in order, newest first',
  reason: 'Whoever looks for what changed last reads the first line.',
  severity: 'error',
  bad: [
    'documentControl:',
    '  version: 3.0',
    '  history:',
    '    - { version: 1.0, date: 2024-09-01, author: Dev Lal, note: First text. }',
    '    - { version: 2.0, date: 2025-09-01, author: Dev Lal, note: Yearly review. }',
  ].join('\n'),
  good: [
    'documentControl:',
    '  version: 3.0',
    '  history:',
    '    - { version: 2.0, date: 2025-09-01, author: Dev Lal, note: Yearly review. }',
    '    - { version: 1.0, date: 2024-09-01, author: Dev Lal, note: First text. }',
  ].join('\n'),
  check: ({ school }) => {
    const { effective, history } = school.config.documentControl;
    const dates = [effective, ...history.map(({ date }) => date)];
    if (dates.every((date, index) => index === 0 || date <= (dates[index - 1] ?? date))) return [];
    return [
      {
        path: 'documentControl.history',
        message: 'The earlier versions are not in order, newest first.',
        fix: 'Sort them by date.',
      },
    ];
  },
};
