import type { SheetDocument } from '../../document/document.ts';
import type { School } from '../../document/school.ts';
import { Fragment } from './fragment.ts';
import { letterhead } from './letterhead.ts';
import { noLinks } from './links.ts';
import type { SheetView } from './schema.ts';

/** Makes the view of a page to put up or hand out. */
export function sheetView(school: School, document: SheetDocument): SheetView {
  return {
    ...letterhead(school, document),
    layout: document.layout,
    orientation: document.orientation,
    body: Fragment.of(document.nodes, noLinks),
  };
}
