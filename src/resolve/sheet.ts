import type { SheetDocument } from '../document/document.ts';
import type { LibrarySheet } from '../document/library.ts';
import type { Context } from './context.ts';
import { controlOf } from './control.ts';
import { inlineString } from './inline.ts';

/** Resolves a sheet: a page to put up or hand out. */
export function resolveSheet(sheet: LibrarySheet, context: Context): SheetDocument {
  return {
    kind: 'sheet',
    id: sheet.id,
    title: inlineString(sheet.title, context),
    summary: inlineString(sheet.summary, context),
    audiences: sheet.audiences,
    control: controlOf(context.school),
    layout: sheet.layout,
    orientation: sheet.orientation,
    nodes: context.walk(sheet.body),
    uses: context.uses,
    marked: context.marked,
    live: context.live,
  };
}
