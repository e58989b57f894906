import type { RuleFacts } from '../rule.ts';

export const waiverUnknownRule: RuleFacts = {
  id: 'config/waiver-unknown-rule',
  checks: [],
  name: 'Every waiver names a rule that exists',
  reason: 'A waiver with a slip in it covers nothing, and nobody notices until the warning is in the way again.',
  severity: 'error',
  who: 'headteacher',
  bad: 'waivers:\n  - { rule: config/review-cycel, reason: …, by: …, until: 2027-07-31 }',
  good: 'waivers:\n  - { rule: config/review-cycle, reason: …, by: …, until: 2027-07-31 }',
};

export const waiverOfError: RuleFacts = {
  id: 'config/waiver-of-error',
  checks: [],
  name: 'Only warnings are waived',
  reason: 'An error means that a published document would be wrong, and no decision of a school makes it right.',
  severity: 'error',
  who: 'headteacher',
  bad: 'waivers:\n  - { rule: config/missing, reason: …, by: …, until: 2027-07-31 }',
  good: 'waivers:\n  - { rule: config/review-cycle, reason: …, by: …, until: 2027-07-31 }',
};

export const waiverUnused: RuleFacts = {
  id: 'config/waiver-unused',
  checks: [],
  name: 'Every waiver covers a warning',
  reason: 'Governors read the list of waivers, and one that covers nothing tells them of a problem that is gone.',
  severity: 'warning',
  who: 'headteacher',
  bad: 'review: { cycleMonths: 12 }\nwaivers:\n  - { rule: config/review-cycle, reason: …, by: …, until: 2027-07-31 }',
  good: 'review: { cycleMonths: 24 }\nwaivers:\n  - { rule: config/review-cycle, reason: …, by: …, until: 2027-07-31 }',
};

/** The rules that waivers themselves are held to. */
export const waiverRules: readonly RuleFacts[] = [waiverUnknownRule, waiverOfError, waiverUnused];
