import type { SheetDocument } from '../../document/document.ts';
import type { School } from '../../document/school.ts';
import { Fragment } from './fragment.ts';
import { iconLines, wholeWords } from './icon-lines.ts';
import { letterhead } from './letterhead.ts';
import { noLinks } from './links.ts';
import type { SheetView } from './schema.ts';

/** Sizes of the type in millimetres, largest first: a page is read at a desk, a poster from across a room. */
export const SHEET_SIZES = {
  page: ['6.2', '5.6', '5.1', '4.7', '4.35', '4.05', '3.8', '3.6', '3.4', '3.2'],
  poster: ['19', '17.5', '16', '15', '14', '13', '12', '11', '10', '9', '8', '7', '6', '5.2'],
} as const;

/** How many of the sizes of posters, from the largest on, have at least 18 points. */
export const LARGE_POSTER_SIZES = SHEET_SIZES.poster.filter((size) => Number(size) >= 6.35).length;

/** The size, by its place in the list, for a sheet that runs over several pages. */
export const LONG_SHEET = 6;

/** Makes the view of a page to put up or hand out. */
export function sheetView(school: School, document: SheetDocument, squeeze: number): SheetView {
  const sizes = SHEET_SIZES[document.layout];
  const poster = document.layout === 'poster';
  return {
    ...letterhead(school, document),
    poster,
    orientation: document.orientation,
    size: sizes[squeeze] ?? sizes.at(-1) ?? '',
    body: Fragment.of(poster ? iconLines(wholeWords(document.nodes)) : document.nodes, noLinks),
  };
}
