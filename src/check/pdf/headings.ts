import { type PdfRule, PRINT_AGAIN } from './rule.ts';

export const headings: PdfRule = {
  id: 'pdf/headings',
  checks: ['C16'],
  name: 'Every PDF has one main heading, no level left out, and bookmarks',
  reason: 'Headings and bookmarks are how people find their way in a long document, with eyes or without.',
  severity: 'error',
  bad: 'main heading, then a heading of level 3',
  good: 'main heading, then headings of level 2, each with its own of level 3',
  check({ pdf, document }) {
    const levels = pdf.elements.flatMap(({ role }) => (/^H[1-6]$/.test(role) ? [Number(role.slice(1))] : []));
    if (!pdf.tagged) return undefined;
    const about = `The PDF of “${document.title}”`;
    const main = levels.filter((level) => level === 1).length;
    if (main !== 1) return { message: `${about} should have one main heading, and has ${main}.`, fix: PRINT_AGAIN };
    const jump = levels.findIndex((level, index) => level > (levels[index - 1] ?? 0) + 1);
    if (jump >= 0)
      return {
        message: `${about} goes from a heading of level ${levels[jump - 1]} to one of level ${levels[jump]}.`,
        fix: 'Use headings in their order in the text: a level follows the one above it.',
      };
    return pdf.bookmarks ? undefined : { message: `${about} has headings and no bookmarks.`, fix: PRINT_AGAIN };
  },
};
