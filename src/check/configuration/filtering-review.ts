import type { ConfigurationRule } from './rule.ts';
import { monthsAfter } from './settings/dates.ts';

/** The yearly review of filtering and monitoring. */
export const filteringReview: ConfigurationRule = {
  id: 'config/filtering-review',
  checks: ['C10', 'C14'],
  name: 'Filtering and monitoring were reviewed within a year',
  reason: 'Schools have to review both at least once in each academic year.',
  severity: 'warning',
  source: 'Filtering and monitoring standards for schools and colleges; Keeping children safe in education, part two',
  bad: 'practicalities: { filteringReviewedOn: 2025-06-24 }',
  good: 'practicalities: { filteringReviewedOn: 2026-06-24 }',
  check: ({ school, today }) => {
    const { filteringReviewedOn } = school.config.practicalities;
    if (monthsAfter(filteringReviewedOn, 12) >= today) return [];
    return [
      {
        path: 'practicalities.filteringReviewedOn',
        message: `Filtering and monitoring were last reviewed on ${filteringReviewedOn}, more than twelve months ago.`,
        fix: 'Review them with the safeguarding governor and IT staff, and give the day on which you did.',
      },
    ];
  },
};
