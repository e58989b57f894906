import type { ConfigurationRule } from './rule.ts';

/** The column `local` of the incident log takes its heading from the school. */
export const localColumn: ConfigurationRule = {
  id: 'config/local-column',
  checks: ['C19'],
  name: 'The school’s own column of the log has a heading',
  reason: 'A column without a heading is filled in by nobody.',
  severity: 'error',
  bad: 'incidentLog: { columns: [when, who, what-happened, action, local] }',
  good: ['incidentLog:', '  columns: [when, who, what-happened, action, local]', '  localColumn: House'].join('\n'),
  check: ({ school }) => {
    const { columns, localColumn: heading } = school.config.incidentLog;
    if (!columns.includes('local') || heading !== undefined) return [];
    return [
      {
        path: 'incidentLog.columns',
        message: 'The log has a column of the school’s own, and no heading for it.',
        fix: 'Add “incidentLog: localColumn: …”.',
      },
    ];
  },
};
