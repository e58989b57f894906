import type { HElement, HNode } from '../../document/hast.ts';
import type { Href } from '../../document/html.ts';
import { attribute, childOf, elementsOf, rowsOf } from '../../edition/tree/parts.ts';
import { inlineOf } from './inline.ts';

type MakeBlocks = (nodes: readonly HNode[], href: Href) => string[];

/**
 * A table in Markdown. Its first row has to be one of headings: a table that has none gets an empty one. Sheets that
 * people write on are no words, so their empty rows are left out.
 */
export function tableOf(table: HElement, href: Href, makeBlocks: MakeBlocks): string[] {
  const caption = childOf(table, 'caption');
  const all = rowsOf(table).map((row) => elementsOf(row.children));
  const rows = all.filter((cells, index) => index === 0 || cells.some((cell) => cell.children.length > 0));
  const [first, ...rest] = rows;
  const isHead = first?.every((cell) => cell.tagName === 'th' && attribute(cell, 'scope') !== 'row') === true;
  const width = Math.max(1, ...rows.map((cells) => cells.length));
  const head = isHead ? (first ?? []) : [];
  const body = isHead ? rest : rows;
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  const words = (cell: HElement): string => cellOf(cell, href, makeBlocks);
  return [
    ...(caption ? [`**${inlineOf(caption.children, href, ' ')}**`] : []),
    [line(head.map(words)), line(Array(width).fill('---')), ...body.map((cells) => line(cells.map(words)))].join('\n'),
  ];
}

/** A cell has one line: its paragraphs and the items of its lists are set apart by breaks. */
const cellOf = (cell: HElement, href: Href, makeBlocks: MakeBlocks): string =>
  makeBlocks(cell.children, href)
    .join('\n')
    .replace(/\\\n|\n+/g, '<br>');
