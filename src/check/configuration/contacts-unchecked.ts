import type { ConfigurationRule } from './rule.ts';
import { monthsAfter } from './settings/dates.ts';

/** Details of the services of the area are looked up again once a year. */
export const contactsUnchecked: ConfigurationRule = {
  id: 'config/contacts-unchecked',
  checks: ['C10'],
  name: 'Somebody checked each local contact within a year',
  reason: 'A telephone number that moved on leaves a child without help at the worst moment.',
  severity: 'warning',
  who: 'designated safeguarding lead',
  bad: 'contacts: { police: { name: Testford Police, telephone: 101, checkedOn: 2025-09-01 } }',
  good: 'contacts: { police: { name: Testford Police, telephone: 101, checkedOn: 2026-09-01 } }',
  check: ({ school, today }) =>
    Object.entries(school.config.contacts).flatMap(([key, contact]) => {
      if (!contact || monthsAfter(contact.checkedOn, 12) >= today) return [];
      return [
        {
          path: `contacts.${key}.checkedOn`,
          message: `Nobody has checked the details of ${contact.name} since ${contact.checkedOn}, more than twelve months ago.`,
          fix: 'Ring or look them up, put right what has changed, and give the day on which you did.',
        },
      ];
    }),
};
