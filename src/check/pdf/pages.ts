import { type PdfRule, PRINT_AGAIN } from './rule.ts';

export const pages: PdfRule = {
  id: 'pdf/pages',
  checks: ['C21'],
  name: 'A PDF has as many pages as the site and the manifest say',
  reason: 'Whoever prints it plans by the number beside the link.',
  severity: 'error',
  bad: 'listed with 2 pages, has 3',
  good: 'listed with 2 pages, has 2',
  check: ({ pdf, document, pages: listed }) =>
    pdf.pages === listed
      ? undefined
      : {
          message: `The PDF of “${document.title}” is listed with ${listed} pages, and has ${pdf.pages}.`,
          fix: PRINT_AGAIN,
        },
};
