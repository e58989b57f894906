import type { PdfRule } from './rule.ts';

const MOST_MEGABYTES = 5;

export const size: PdfRule = {
  id: 'pdf/size',
  checks: [],
  name: 'A PDF is small enough to be opened on a telephone',
  reason: 'Parents open these files away from home, on a slow connection that they pay for.',
  severity: 'warning',
  who: 'IT manager or provider',
  bad: 'a form of 12 MB, because of its logo',
  good: 'a form of 0.1 MB',
  check: ({ pdf, document }) =>
    pdf.bytes <= MOST_MEGABYTES * 1_000_000
      ? undefined
      : {
          message: `The PDF of “${document.title}” has ${(pdf.bytes / 1_000_000).toFixed(1)} MB, and should have ${MOST_MEGABYTES} at most.`,
          fix: 'Save the logo of the school as SVG, or as a smaller picture.',
        },
};
