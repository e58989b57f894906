import { type PdfRule, PRINT_AGAIN } from './rule.ts';

/** The words of a title: how they are spaced does not count. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const title: PdfRule = {
  id: 'pdf/title',
  checks: ['C07', 'C16'],
  name: 'Every PDF carries the title of its document and the name of the school',
  reason: 'The title is what a window, a list of downloads and a screen reader announce.',
  severity: 'error',
  bad: 'title: Document1',
  good: 'title: Staff agreement – Larkfield Primary School',
  check({ pdf, document, school }) {
    const expected = plain(`${document.title} – ${school.config.name}`);
    if (plain(pdf.title ?? '') !== expected)
      return {
        message: `A PDF should have the title “${expected}”, and has ${pdf.title ? `“${plain(pdf.title)}”` : 'none'}.`,
        fix: PRINT_AGAIN,
      };
    return pdf.showsTitle
      ? undefined
      : {
          message: `The PDF of “${document.title}” shows the name of its file instead of its title.`,
          fix: PRINT_AGAIN,
        };
  },
};
