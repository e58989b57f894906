import { type PdfRule, PRINT_AGAIN } from './rule.ts';

export const date: PdfRule = {
  id: 'pdf/date',
  checks: ['C21'],
  name: 'A PDF is dated to the day from which its version applies',
  reason: 'The date of the file is what a document system shows, and it must agree with the cover.',
  severity: 'error',
  bad: 'dated 2026-11-22, in force from 2026-09-16',
  good: 'dated 2026-09-16, in force from 2026-09-16',
  check: ({ pdf, document }) =>
    pdf.date === document.control.effective
      ? undefined
      : {
          message: `The PDF of “${document.title}” should be dated ${document.control.effective}, and is dated ${pdf.date ?? 'not at all'}.`,
          fix: PRINT_AGAIN,
        },
};
