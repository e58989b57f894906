import type { ConfigurationRule } from './rule.ts';

/** A version whose day has not come. */
export const inForceLater: ConfigurationRule = {
  id: 'config/in-force-later',
  checks: ['C21'],
  name: 'The version is in force',
  reason: 'A document that readers find today and that holds from next month misleads them until then.',
  severity: 'warning',
  bad: ['documentControl: { effective: 2027-01-05 }', 'review: { next: 2027-12-01 }'].join('\n'),
  good: 'documentControl: { effective: 2026-09-01 }',
  check: ({ school, today }) => {
    const { effective, version } = school.config.documentControl;
    if (effective <= today) return [];
    return [
      {
        path: 'documentControl.effective',
        message: `Version ${version} takes effect on ${effective}, which has not come yet.`,
        fix: 'Publish it on that day, or put the date right.',
      },
    ];
  },
};
