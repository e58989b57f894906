import { count } from './count.ts';

/** The page that lists all schools. */
export const schools = {
  titleOf: (trust: string) => `Online safety at ${trust}`,
  title: 'Online safety policies',
  lead: 'Choose your school to see its rules, forms and contacts.',
  schools: 'Schools',
  compare: 'Who allows what: the rules of these schools side by side',
  more: 'More about the trust:',
  reviews: 'Approvals and reviews',
  reviewsExplained:
    'Which edition of each document was approved, and when it is looked at again. Open a school to see its documents.',
  calendar: 'Calendar of all reviews',
  ofTrust: (trust: string | undefined) => ` of ${trust}`,
  calendarFor: 'for the calendar of a clerk (iCalendar)',
  editions: 'Editions and what changed',
  atSchool: (school: string) => ` at ${school}`,
  table: {
    document: 'Document',
    edition: 'Edition',
    approvedOn: 'Approved on',
    nextReview: 'Next review',
    state: 'State',
  },
};

/** The page that sets the rules of the schools of a trust beside one another. */
export const rules = {
  title: (trust: string | undefined) => `Who allows what at ${trust}`,
  all: 'All schools',
  lead: (questions: number, different: number) =>
    `The schools of the trust answer ${count(questions, 'question')} on their own. They differ on ${different}; those stand first.`,
  bySchool: 'The rules, school by school',
  apart: 'An answer on a coloured ground is not that of most schools.',
  question: 'Question',
  differs: ' (differs)',
  own: 'What each school wrote itself',
  shared:
    'All other sections are shared by the schools of the trust, with each school’s own names, numbers and answers.',
  noOwn: 'No section of its own',
  law: 'Which section answers which law',
  atSchool: (school: string) => ` at ${school}`,
};
