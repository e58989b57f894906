import { type PdfRule, PRINT_AGAIN } from './rule.ts';

export const language: PdfRule = {
  id: 'pdf/language',
  checks: ['C16'],
  name: 'Every PDF says in which language it is',
  reason: 'A screen reader chooses the voice by the language that the file gives.',
  severity: 'error',
  bad: 'language: en-US, or none',
  good: 'language: en-GB',
  check({ pdf, document }) {
    const expected = (document.kind === 'agreement' ? document.translation?.language : undefined) ?? 'en-GB';
    return pdf.language === expected
      ? undefined
      : {
          message: `The PDF of “${document.title}” should give its language as ${expected}, and gives ${pdf.language ?? 'none'}.`,
          fix: PRINT_AGAIN,
        };
  },
};
