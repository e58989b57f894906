import type { ConfigurationRule } from './rule.ts';

/** What guidance asks of every safeguarding record. */
export const logColumns: ConfigurationRule = {
  id: 'config/log-columns',
  checks: ['C10'],
  name: 'The log asks when, what happened and what was done',
  reason: 'A log without them cannot show that a worry was followed up.',
  severity: 'error',
  source: 'Keeping children safe in education, part one: record keeping',
  bad: 'incidentLog: { columns: [when, who, what-happened, category] }',
  good: 'incidentLog: { columns: [when, who, what-happened, action] }',
  check: ({ school }) => {
    const { columns } = school.config.incidentLog;
    const missing = NEEDED.filter((column) => !columns.includes(column));
    if (missing.length === 0) return [];
    return [
      {
        path: 'incidentLog.columns',
        message: `The incident log has no column ${missing.map((column) => `“${column}”`).join(' and ')}.`,
        fix: 'Add it: a record says what the concern was, what was done and how it ended.',
      },
    ];
  },
};

const NEEDED = ['when', 'what-happened', 'action'] as const;
