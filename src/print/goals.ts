import type { Document } from '../document/document.ts';
import { DENSITIES } from './view/agreement.ts';
import { ROW_HEIGHTS } from './view/record.ts';
import { LARGE_POSTER_SIZES, LONG_SHEET, SHEET_SIZES } from './view/sheet.ts';

/** A way to set a document, and the most pages it may then have. */
export interface Goal {
  readonly squeeze: number;
  readonly most: number;
  /** Not worth trying when the loosest setting took more pages than this. */
  readonly upTo?: number;
}

/**
 * How a document is tried, in order: the first goal that is met is taken, and the last one if none is.
 * @param large whether it is set in large print, which takes the pages that it needs
 */
export function goalsOf(document: Document, large = false): readonly Goal[] {
  if (large) return largeGoals(document);
  switch (document.kind) {
    case 'record': {
      const most = Math.max(1, Math.floor(document.rows / 10));
      return steps(ROW_HEIGHTS.length, most);
    }
    case 'agreement':
      // Short lines with drawings need their large type more than they need one side.
      if (document.layout === 'easy-read') return steps(DENSITIES.length, 2);
      // A form on one side is worth a slightly smaller type, but not the smallest; two sides are always the limit.
      return [...steps(DENSITIES.length - 1, 1), ...steps(DENSITIES.length, 2)];
    case 'sheet':
      if (document.layout === 'poster') return steps(SHEET_SIZES.poster.length, 1);
      // What does not fit on one page runs over in a type that is pleasant to read.
      return [
        ...steps(SHEET_SIZES.page.length, 1).map((goal) => ({ ...goal, upTo: 3 })),
        { squeeze: LONG_SHEET, most: Number.POSITIVE_INFINITY },
      ];
    default:
      return steps(1, 1);
  }
}

/** A poster keeps to one page as long as its type stays large; nothing else is squeezed. */
const largeGoals = (document: Document): readonly Goal[] =>
  document.kind === 'sheet' && document.layout === 'poster'
    ? steps(LARGE_POSTER_SIZES, 1)
    : steps(1, Number.POSITIVE_INFINITY);

const steps = (count: number, most: number): Goal[] =>
  Array.from({ length: count }, (_empty, squeeze) => ({ squeeze, most }));
