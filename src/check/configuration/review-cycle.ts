import type { ConfigurationRule } from './rule.ts';

/** A cycle of more than twelve months is questioned. */
export const reviewCycle: ConfigurationRule = {
  id: 'config/review-cycle',
  checks: ['C21'],
  name: 'Online safety is reviewed every year',
  reason: 'Risks online change faster than a policy that is looked at every other year.',
  severity: 'warning',
  source: 'Keeping children safe in education, part two: reviewing online safety',
  bad: 'review: { cycleMonths: 24 }',
  good: 'review: { cycleMonths: 12 }',
  check: ({ school }) => {
    const { cycleMonths } = school.config.review;
    if (cycleMonths <= 12) return [];
    return [
      {
        path: 'review.cycleMonths',
        message: `${cycleMonths} months pass between two reviews; guidance asks for one every year.`,
        fix: 'Choose 12 or fewer, or waive this warning with the reason.',
      },
    ];
  },
};
