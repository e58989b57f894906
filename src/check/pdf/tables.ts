import { elementsOf } from './pdf-structure.ts';
import { type PdfRule, PRINT_AGAIN } from './rule.ts';

export const tables: PdfRule = {
  id: 'pdf/tables',
  checks: ['C16'],
  name: 'Every table of a PDF has tagged headings',
  reason: 'A screen reader says the heading of a column with each cell, if it knows which cells are headings.',
  severity: 'error',
  bad: 'a table whose first row is tagged as plain cells',
  good: 'a table whose first row is tagged as headings',
  check({ pdf, document }) {
    const bare = pdf.elements.filter(
      (element) => element.role === 'Table' && !elementsOf(element).some(({ role }) => role === 'TH'),
    );
    return bare.length === 0
      ? undefined
      : {
          message: `The PDF of “${document.title}” has a table without headings, beginning “${bare[0]?.text.slice(0, 60)}”.`,
          fix: `Give the table a row of headings. ${PRINT_AGAIN}`,
        };
  },
};
