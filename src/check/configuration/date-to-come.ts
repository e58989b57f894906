import type { ConfigurationRule } from './rule.ts';

/** Days on which somebody checked something are not in the future. */
export const dateToCome: ConfigurationRule = {
  id: 'config/date-to-come',
  checks: ['C10'],
  name: 'What is said to be done lies in the past',
  reason: 'A check with a date to come was not made.',
  severity: 'warning',
  bad: 'practicalities: { filteringReviewedOn: 2027-06-24 }',
  good: 'practicalities: { filteringReviewedOn: 2026-06-24 }',
  check: ({ school, today }) => {
    const { contacts, practicalities } = school.config;
    const done = [
      ...Object.entries(contacts).map(([key, contact]) => [`contacts.${key}.checkedOn`, contact?.checkedOn] as const),
      ['practicalities.filteringReviewedOn', practicalities.filteringReviewedOn] as const,
    ];
    return done.flatMap(([path, date]) =>
      date !== undefined && date > today
        ? [
            {
              path,
              message: `The day on which this was done (${date}) has not come yet.`,
              fix: 'Give the day on which somebody did it.',
            },
          ]
        : [],
    );
  },
};
