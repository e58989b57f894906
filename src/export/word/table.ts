import { HeightRule, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { HElement, HNode } from '../../document/hast.ts';
import { attribute, childOf, elementsOf } from '../../edition/tree/parts.ts';
import type { WordContext } from './context.ts';
import { HEAD_FILL, STYLES } from './names.ts';
import { runsOf } from './runs.ts';

/** Makes the blocks in a cell: handed in, since cells hold lists and lists hold tables. */
type MakeBlocks = (nodes: readonly HNode[], context: WordContext, setting: { style: string }) => (Paragraph | Table)[];

/** The height of a row that people write in, in twentieths of a point. */
const WRITING_HEIGHT = 560;

/** A table with a row of headings that returns on every page, where it has one. Its caption is its first row. */
export function tableOf(table: HElement, context: WordContext, makeBlocks: MakeBlocks): Table {
  const rows = rowsOf(table);
  const count = Math.max(1, ...rows.map((row) => elementsOf(row.children).length));
  const widths = columnWidths(table, count, context.width);
  const caption = childOf(table, 'caption');
  const height = attribute(table, 'data-blank') === 'rows' ? WRITING_HEIGHT : undefined;
  const made = rows.map((row) => rowOf(row, widths, height, context, makeBlocks));
  return new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    rows: caption ? [captionRow(caption, count, context), ...made] : made,
  });
}

const rowsOf = (element: HElement): HElement[] =>
  elementsOf(element.children).flatMap((child) => (child.tagName === 'tr' ? [child] : rowsOf(child)));

const captionRow = (caption: HElement, columnSpan: number, context: WordContext): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan,
        children: [
          new Paragraph({ style: STYLES.cell, keepNext: true, children: runsOf(caption.children, context, true) }),
        ],
      }),
    ],
  });

function rowOf(
  row: HElement,
  widths: readonly number[],
  height: number | undefined,
  context: WordContext,
  makeBlocks: MakeBlocks,
): TableRow {
  const cells = elementsOf(row.children);
  const isHead = cells.length > 0 && cells.every((cell) => cell.tagName === 'th' && attribute(cell, 'scope') !== 'row');
  return new TableRow({
    ...(isHead && { tableHeader: true }),
    cantSplit: true,
    ...(height !== undefined && !isHead && { height: { value: height, rule: HeightRule.ATLEAST } }),
    children: cells.map((cell, index) => {
      const isLabel = cell.tagName === 'th';
      const children = isLabel
        ? [
            new Paragraph({
              style: STYLES.cell,
              ...(isHead && { keepNext: true }),
              children: runsOf(cell.children, context, true),
            }),
          ]
        : makeBlocks(cell.children, context, { style: STYLES.cell });
      const last = children.at(-1);
      return new TableCell({
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
        ...(isLabel && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: HEAD_FILL } }),
        // A cell has to end with a paragraph.
        children: last instanceof Paragraph ? children : [...children, new Paragraph({ style: STYLES.cell })],
      });
    }),
  });
}

function columnWidths(table: HElement, count: number, whole: number): number[] {
  const given = attribute(table, 'data-widths').split(' ').map(Number).filter(Boolean);
  const shares = given.length === count ? given : Array.from({ length: count }, () => 1);
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => Math.floor((share / sum) * whole));
}
