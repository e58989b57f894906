import { type PdfRule, PRINT_AGAIN } from './rule.ts';

export const tagged: PdfRule = {
  id: 'pdf/tagged',
  checks: ['C16'],
  name: 'Every PDF is tagged',
  reason: 'Without tags a screen reader cannot tell a heading from a line of a form, nor in which order to read.',
  severity: 'error',
  source: 'The Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018',
  bad: 'a PDF without a tree of tags',
  good: 'a PDF that says it is tagged and has the tree',
  check: ({ pdf, document }) =>
    pdf.tagged ? undefined : { message: `The PDF of “${document.title}” has no tags.`, fix: PRINT_AGAIN },
};
