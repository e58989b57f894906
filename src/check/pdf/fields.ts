import { blanksOf } from '../../print/blanks/form-blanks.ts';
import { type PdfRule, PRINT_AGAIN } from './rule.ts';

export const fields: PdfRule = {
  id: 'pdf/fields',
  checks: ['C16'],
  name: 'Every blank of a form can also be filled in on a screen',
  reason: 'Whoever cannot hold a pen, or cannot see the line, fills the form in with a keyboard.',
  severity: 'warning',
  bad: 'a printed box for the date, without a field',
  good: 'a printed box for the date, and over it a field that is called “Date”',
  check({ pdf, document }) {
    const missing = blanksOf(document).filter(({ name }) => !pdf.fields.has(name));
    const [first] = missing;
    return first === undefined
      ? undefined
      : {
          message: `In the PDF of “${document.title}”, ${missing.length === 1 ? 'a blank' : `${missing.length} blanks`} cannot be filled in on a screen: “${first.label}”${missing.length === 1 ? '' : ' and others'}.`,
          fix: `Shorten its words, so that they leave room in the box. ${PRINT_AGAIN}`,
        };
  },
};
