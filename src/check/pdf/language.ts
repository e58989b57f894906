import { type PdfRule, PRINT_AGAIN } from './rule.ts';

export const language: PdfRule = {
  id: 'pdf/language',
  checks: ['C16'],
  name: 'Every PDF says that it is in English',
  reason: 'A screen reader chooses the voice by the language that the file gives.',
  severity: 'error',
  bad: 'language: en-US, or none',
  good: 'language: en-GB',
  check: ({ pdf, document }) =>
    pdf.language === 'en-GB'
      ? undefined
      : {
          message: `The PDF of “${document.title}” should give its language as en-GB, and gives ${pdf.language ?? 'none'}.`,
          fix: PRINT_AGAIN,
        },
};
