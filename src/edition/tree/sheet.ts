import type { SheetDocument } from '../../document/document.ts';
import type { Library } from '../../document/library.ts';
import { nameDrawings, placeDrawings } from './drawings.ts';
import {
  articleOf,
  attribute,
  commonOf,
  type DocumentTree,
  type Mark,
  partOf,
  partsOf,
  solid,
  type Words,
} from './parts.ts';

export const sheetTree = (sheet: Words<SheetDocument>, mark: Mark): DocumentTree =>
  articleOf(sheet, mark, { 'data-layout': sheet.layout, 'data-orientation': sheet.orientation }, [
    partOf('page', {}, undefined, nameDrawings(solid(sheet.nodes))),
  ]);

export const sheetFrom = (article: DocumentTree, icons: Library['icons']): Words<SheetDocument> => ({
  kind: 'sheet',
  ...commonOf(article),
  layout: attribute(article, 'data-layout') === 'poster' ? 'poster' : 'page',
  orientation: attribute(article, 'data-orientation') === 'landscape' ? 'landscape' : 'portrait',
  nodes: placeDrawings(
    partsOf(article).flatMap((part) => solid(part.children)),
    icons,
  ),
});
