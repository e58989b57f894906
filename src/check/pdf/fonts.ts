import { type PdfRule, PRINT_AGAIN } from './rule.ts';

export const fonts: PdfRule = {
  id: 'pdf/fonts',
  checks: ['C16'],
  name: 'Every PDF carries its letters, and its words can be copied out of it',
  reason:
    'A file without its letters prints with other ones, and one without their meaning cannot be searched or read aloud.',
  severity: 'error',
  bad: 'a font that is only named',
  good: 'a font in the file, with the letter that each of its shapes stands for',
  check: ({ pdf, document }) =>
    pdf.poorFonts.length === 0
      ? undefined
      : {
          message: `The PDF of “${document.title}” lacks the letters of ${pdf.poorFonts.join(' and ')}, or what they stand for.`,
          fix: PRINT_AGAIN,
        },
};
