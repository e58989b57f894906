import type { ConfigurationRule } from './rule.ts';
import { plainName } from './settings/holders.ts';

/** Author and approver of a version are not one person. */
export const approverApart: ConfigurationRule = {
  id: 'config/approver-apart',
  checks: ['C09', 'C21'],
  name: 'Nobody approves what they wrote',
  reason: 'The approval of a board is worth something because others than the author read the text.',
  severity: 'warning',
  bad: 'documentControl: { author: Dev Lal, approver: Dev Lal }',
  good: 'documentControl: { author: Dev Lal, approver: Governing board }',
  check: ({ school }) => {
    const { author, approver } = school.config.documentControl;
    const writer = plainName(author.split(',')[0] ?? author);
    if (plainName(approver.split(',')[0] ?? approver) !== writer) return [];
    return [
      {
        path: 'documentControl.approver',
        message: `${approver} wrote this version and approved it.`,
        fix: 'Name the body that approved it.',
      },
    ];
  },
};
