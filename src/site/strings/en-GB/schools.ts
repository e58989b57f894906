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
  lead: (questions: number, different: number) =>
    `The schools of the trust answer ${count(questions, 'question')} on their own. They differ on ${different}; those stand first.`,
  bySchool: 'The rules, school by school',
  apart: 'An answer that is marked is not that of most schools.',
  question: 'Question',
  differs: ' (differs)',
  own: 'What each school changed for itself',
  shared: 'All else is shared by the schools of the trust, with each school’s own names, numbers and answers.',
  nothing: 'Nothing',
  wrote: 'Sections of its own:',
  records: 'Records that are kept in another way:',
  leftOut: 'Left out:',
  law: 'Which section answers which law',
  atSchool: (school: string) => ` at ${school}`,
};

/** What the pages of a trust share, and the two with its editions and its guidance. */
export const trust = {
  schools: 'Schools',
  rules: 'Who allows what',
  editions: 'Editions',
  guidance: 'Guidance',
  table: (what: string) => `Table: ${what}`,
  editionsPage: {
    title: (trust: string | undefined) => `Editions and reviews at ${trust}`,
    link: 'Editions and reviews, school by school',
    lead: 'Which edition of each document each school has in force, and when it is looked at again.',
    document: 'Document',
    edition: (version: string) => `Edition ${version}`,
    of: (document: string, school: string) => ` of ${document} at ${school}`,
    draft: 'Not yet approved',
    approved: (day: string) => `approved ${day}`,
    review: (day: string) => `review by ${day}`,
    none: 'not used',
  },
  guidancePage: {
    title: (trust: string | undefined) => `Law and guidance at ${trust}`,
    link: 'Which law and guidance each school’s policies answer',
    lead: 'Which law and guidance the policies of each school answer. What came after a document was approved is marked: it is a reason to review the document before its day.',
    sections: (number: number) => count(number, 'section'),
    on: (source: string, school: string) => ` on ${source} at ${school}`,
    older: (number: number) => `${count(number, 'document')} approved before it`,
    none: 'not named',
  },
};
