import { type PdfRule, PRINT_AGAIN } from './rule.ts';

export const pictures: PdfRule = {
  id: 'pdf/pictures',
  checks: ['C16'],
  name: 'Every picture and flowchart of a PDF is also there in words',
  reason: 'A picture of text says nothing to those who cannot see it, and cannot be found by a search.',
  severity: 'error',
  bad: 'a flowchart that is a drawing alone',
  good: 'a flowchart whose steps stand behind the drawing as text',
  check: ({ pdf, document }) =>
    pdf.elements.every(({ role, alt }) => role !== 'Figure' || alt?.trim())
      ? undefined
      : { message: `A picture in the PDF of “${document.title}” has no words in its place.`, fix: PRINT_AGAIN },
};
