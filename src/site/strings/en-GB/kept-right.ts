import { count } from './count.ts';

/** The page “How this policy is kept right”. */
export const keptRight = {
  title: 'How this policy is kept right',
  lead: 'Before anything is published here, a program checks every document, form, link and PDF. Whatever has an error is left out until it is mended.',
  people: (committee: string, months: number) =>
    `A program cannot tell whether a rule is wise. People decide that: the ${committee} looks at everything at least once in ${months === 1 ? 'a month' : `${months} months`}.`,
  versions: 'Versions and review',
  figures: {
    checkedOn: 'Checked on',
    rules: 'Rules',
    documents: 'Documents',
    facts: 'School facts in them',
    links: 'Links in them',
    pdfs: 'PDFs',
    nextReview: 'Next review by',
  },
  answers: {
    title: 'Which section answers which law',
    explained:
      'Each law or piece of guidance that the policies rest on, with a link to the official text, and the sections that answer it.',
    statutory: 'Statutory guidance',
    law: 'Law',
    guidance: 'Standards and other guidance',
    source: 'Law or guidance',
    answeredIn: 'Answered in',
    checked: (publisher: string, day: string) => `${publisher}, checked on ${day}`,
  },
  contacts: {
    title: 'When contacts were checked',
    explained:
      'Somebody asked each service on this day whether its name and numbers are still right. The numbers stand under {contacts}.',
  },
  warnings: {
    title: 'Warnings',
    none: 'There are none.',
    open: 'A warning does not stop a document. The school is looking at these:',
    waived: 'The school has decided that these may stand for a while:',
    decided: (by: string, until: string) => `Decided by ${by}, until ${until}`,
  },
  rules: {
    title: 'What is checked',
    explained: 'Each line is something that goes wrong in school policies. Open it to see what has to be true here.',
    number: (rules: number) => ` (${count(rules, 'rule')})`,
    rule: (name: string) => `${name}. `,
    others: 'Anything else that would stop a reader',
  },
};
