import type { Document } from '../document/document.ts';
import type { Setting } from './in-page.ts';
import { DENSITIES, formClass } from './view/agreement.ts';
import { ROW_HEIGHTS } from './view/record.ts';
import { SHEET_SIZES } from './view/sheet.ts';

/**
 * The attribute of a document’s article that says how tightly it is set, and its value for each step: what the
 * templates write for that step. Undefined for what is never squeezed.
 */
export function settingOf(document: Document): Setting | undefined {
  switch (document.kind) {
    case 'agreement':
      return { attribute: 'class', values: DENSITIES.map((density) => formClass(document, density)) };
    case 'record':
      return { attribute: 'style', values: ROW_HEIGHTS.map((height) => `--row: ${height}mm`) };
    case 'sheet':
      return { attribute: 'style', values: SHEET_SIZES[document.layout].map((size) => `--size: ${size}mm`) };
    default:
      return undefined;
  }
}
