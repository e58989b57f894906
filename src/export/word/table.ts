import {
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type HElement, readableText } from '../../document/hast.ts';
import { attribute, childOf, elementsOf, rowsOf } from '../../edition/tree/parts.ts';
import type { Block, MakeBlocks } from './blocks.ts';
import { columnWidths } from './column-widths.ts';
import type { WordContext } from './context.ts';
import { HEAD_FILL, STYLES } from './names.ts';
import { runsOf } from './runs.ts';

/** The heights of rows that people write in, in twentieths of a point. */
const WRITING_HEIGHT = 560;
const SIGNING_HEIGHT = 760;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '8A9096' };
const LINES = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };

/** A table under its caption, with a row of headings that returns on every page where it has one. */
export function tableBlocks(table: HElement, context: WordContext, makeBlocks: MakeBlocks): Block[] {
  const rows = rowsOf(table);
  const words = rows.map((row) => elementsOf(row.children).map((cell) => readableText(cell.children)));
  const shares = attribute(table, 'data-widths').split(' ').map(Number).filter(Boolean);
  const widths = columnWidths(words, shares.length === words[0]?.length ? shares : undefined, context.width);
  const isForm = attribute(table, 'data-blank') === 'rows';
  const together = attribute(table, 'data-keep') !== '';
  return [
    ...captionOf(table, context),
    new Table({
      columnWidths: widths,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      margins: { top: 40, bottom: 40, left: 90, right: 90 },
      borders: LINES,
      // Says to those who listen which cells are headings.
      tableLook: {
        firstRow: rows.slice(0, 1).some(isHead),
        firstColumn: rows.some((row) => !isHead(row) && elementsOf(row.children)[0]?.tagName === 'th'),
        noHBand: true,
        noVBand: true,
      },
      rows: rows.map((row, index) =>
        rowOf(row, { widths, isForm, keepNext: together && index < rows.length - 1 }, context, makeBlocks),
      ),
    }),
    new Paragraph({ style: STYLES.afterTable }),
  ];
}

/** The name of a table, unless the document has the same. */
function captionOf(table: HElement, context: WordContext): Paragraph[] {
  const caption = childOf(table, 'caption');
  if (!caption || readableText(caption.children) === context.title) return [];
  return [new Paragraph({ style: STYLES.caption, keepNext: true, children: runsOf(caption.children, context) })];
}

/** A row of headings of columns. */
const isHead = (row: HElement): boolean => {
  const cells = elementsOf(row.children);
  return cells.length > 0 && cells.every((cell) => cell.tagName === 'th' && attribute(cell, 'scope') !== 'row');
};

interface RowLook {
  readonly widths: readonly number[];
  /** Whether people write in it. */
  readonly isForm: boolean;
  /** Whether it stands on the same page as the row after it. */
  readonly keepNext: boolean;
}

function rowOf(
  row: HElement,
  { widths, isForm, keepNext }: RowLook,
  context: WordContext,
  makeBlocks: MakeBlocks,
): TableRow {
  const head = isHead(row);
  const height = attribute(row, 'data-blank') === 'signature' ? SIGNING_HEIGHT : WRITING_HEIGHT;
  return new TableRow({
    ...(head && { tableHeader: true }),
    cantSplit: true,
    ...(isForm && !head && { height: { value: height, rule: HeightRule.ATLEAST } }),
    children: elementsOf(row.children).map((cell, index) => {
      const isLabel = cell.tagName === 'th';
      const children = isLabel
        ? [labelOf(cell, head || keepNext, context)]
        : makeBlocks(cell.children, context, { style: STYLES.cell, ...(keepNext && { keepNext }) });
      const last = children.at(-1);
      return new TableCell({
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
        ...(isLabel && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: HEAD_FILL } }),
        ...(isForm && { verticalAlign: VerticalAlignTable.CENTER }),
        // A cell has to end with a paragraph.
        children: last instanceof Paragraph ? children : [...children, new Paragraph({ style: STYLES.cell })],
      });
    }),
  });
}

const labelOf = (cell: HElement, keepNext: boolean, context: WordContext): Paragraph =>
  new Paragraph({
    style: STYLES.cell,
    ...(keepNext && { keepNext }),
    children: runsOf(cell.children, context, true),
  });
