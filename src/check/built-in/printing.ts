import type { RuleFacts } from '../rule.ts';

/** What printing says about a document that could not be printed well. */
export const printingRules: readonly RuleFacts[] = [
  {
    id: 'print/failed',
    checks: [],
    name: 'Every document can be printed',
    reason: 'A form that is not there cannot be signed, and a policy that is not there cannot be handed out.',
    severity: 'error',
    bad: 'Agreement for parents: no PDF',
    good: 'Agreement for parents: 4 pages',
  },
  {
    id: 'print/fonts',
    checks: ['C16'],
    name: 'The fonts of a document are there before it is printed',
    reason: 'A substitute font breaks lines elsewhere and can lose letters.',
    severity: 'error',
    bad: 'Heading in a fallback font, one line longer than planned',
    good: 'Heading in Atkinson Hyperlegible Next',
  },
  {
    id: 'print/not-written',
    checks: [],
    name: 'Every PDF that was printed can be finished',
    reason: 'Contents, form fields and stamps are added after printing, and a PDF without them is not the document.',
    severity: 'error',
    bad: 'Online safety policy: no contents page',
    good: 'Online safety policy: contents with page numbers',
  },
  {
    id: 'print/too-long',
    checks: [],
    name: 'Sheets fit the pages they are made for',
    reason: 'A contact sheet that runs to a second page loses half of it on the wall.',
    severity: 'warning',
    bad: 'Contact sheet: 2 pages',
    good: 'Contact sheet: 1 page',
  },
];
