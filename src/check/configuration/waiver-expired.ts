import type { ConfigurationRule } from './rule.ts';

/** Waivers whose last day has passed. */
export const waiverExpired: ConfigurationRule = {
  id: 'config/waiver-expired',
  checks: [],
  name: 'Every waiver still holds',
  reason: 'A waiver was given until a day; after it somebody has to look again.',
  severity: 'warning',
  bad: ['waivers:', '  - { rule: config/review-cycle, reason: A trial., by: Hana Fell, until: 2026-07-31 }'].join('\n'),
  good: ['waivers:', '  - { rule: config/review-cycle, reason: A trial., by: Hana Fell, until: 2027-07-31 }'].join(
    '\n',
  ),
  check: ({ school, today }) =>
    school.config.waivers.flatMap(({ rule, by, until }, index) =>
      until < today
        ? [
            {
              path: `waivers.${index}.until`,
              message: `The waiver of “${rule}” by ${by} ended on ${until}.`,
              fix: 'Take it out, or decide again and give a new date.',
            },
          ]
        : [],
    ),
};
