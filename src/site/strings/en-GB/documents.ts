import { count } from './count.ts';

/** What documents, their readers and their files are called, and the page that lists them all. */
export const documents = {
  readers: { parents: 'Parents', staff: 'Staff', visitors: 'Visitors' },
  signers: {
    parents: 'Parents and carers',
    staff: (governors: string) => `Staff, volunteers and ${governors.toLowerCase()}`,
    visitors: 'Visitors and community groups',
  },
  groups: {
    policies: 'Policies',
    forms: 'Forms to sign',
    procedures: 'What to do when something happens',
    sheets: 'Sheets and posters',
    records: 'Records that staff keep',
    withdrawn: 'No longer published',
  },
  title: 'Policies, forms and records',
  lead: 'Everything to read, to sign, to follow and to keep. Each can be read here or printed.',
  returned: (to: string) =>
    `Signed forms go to ${to}. Ask there for a printed copy. A form can also be filled in on a screen and saved; nothing is sent from these pages.`,
  table: { form: 'Form', whoSigns: 'Who signs', returnBy: 'Return by', print: 'Get it', noDay: 'no fixed day' },
  pdf: {
    print: 'Print',
    printPolicy: 'Print the policy',
    /** Forms and records have fields. */
    fillIn: 'Print or fill in',
    ofDocument: (title: string) => ` ${title}`,
    large: 'Large print',
    largeOfDocument: (title: string) => ` of ${title}`,
    facts: (pages: number, size: string) => `PDF, ${count(pages, 'page')}, ${size}`,
  },
};
