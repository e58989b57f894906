import { type HElement, type HNode, isBlock, readableText } from '../document/hast.ts';
import {
  attribute,
  childOf,
  type DocumentTree,
  elementsOf,
  lineOf,
  partsOf,
  rowsOf,
  solid,
} from '../edition/tree/parts.ts';
import { wrap } from '../report/wrap.ts';
import { plainSteps } from './plain-steps.ts';

/** The width of a line, as letters and terminals have it. */
const WIDTH = 80;

/**
 * Writes an edition as a person would type it: headings, numbered sections, lists with strokes, and lines of eighty
 * letters. Links are their words.
 */
export function plainText(tree: DocumentTree): string {
  const kind = attribute(tree, 'data-kind');
  const before = elementsOf(tree.children).filter(({ tagName }) => tagName !== 'section' && tagName !== 'h1');
  const parts =
    kind === 'flowchart'
      ? plainSteps(tree).map((step) => wrap(step, '', indentOf(step), WIDTH).join('\n'))
      : partsOf(tree).flatMap((part, index) => [
          ...headOf(part, kind === 'policy' ? `${index + 1}. ` : ''),
          ...blocksOf(
            solid(part.children).filter((node) => node !== childOf(part, 'h2')),
            WIDTH,
          ),
        ]);
  return [underlined(lineOf(childOf(tree, 'h1')), '=', WIDTH), ...blocksOf(before, WIDTH), ...parts].join('\n\n');
}

const indentOf = (step: string): string => ' '.repeat((/^\d+\. /.exec(step)?.[0] ?? '').length);

function headOf(part: HElement, number: string): string[] {
  const title = lineOf(childOf(part, 'h2'));
  return title === '' ? [] : [underlined(`${number}${title}`, '-', WIDTH)];
}

function underlined(title: string, stroke: string, width: number): string {
  const lines = wrap(title, '', '', width);
  return [...lines, stroke.repeat(Math.max(...lines.map(({ length }) => length)))].join('\n');
}

/** The blocks of some nodes, each as its lines; words between blocks are a paragraph. */
function blocksOf(nodes: readonly HNode[], width: number): string[] {
  const blocks: string[] = [];
  let loose: HNode[] = [];
  const close = (): void => {
    if (readableText(loose) !== '') blocks.push(paragraph(loose, width));
    loose = [];
  };
  for (const node of nodes) {
    if (node.type === 'text' || !isBlock(node)) loose.push(node);
    else {
      close();
      blocks.push(...blockOf(node, width));
    }
  }
  close();
  return blocks.filter((block) => block !== '');
}

/** Words with a new line at each `<br>`. */
function paragraph(nodes: readonly HNode[], width: number): string {
  const lines: HNode[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'element' && node.tagName === 'br') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines
    .map((line) => readableText(line))
    .filter((line) => line !== '')
    .flatMap((line) => wrap(line, '', '', width))
    .join('\n');
}

function blockOf(element: HElement, width: number): string[] {
  const items = elementsOf(element.children);
  switch (element.tagName) {
    case 'ul':
      return [...lead(element), items.map((item) => marked(item, '- ', width)).join('\n')];
    case 'ol':
      return [items.map((item, index) => marked(item, `${index + startOf(element)}. `, width)).join('\n')];
    case 'dl':
      return [items.map((item) => (item.tagName === 'dt' ? term(item, width) : under(item, width))).join('\n')];
    case 'table':
      return tableBlocks(element, width);
    case 'aside':
      return [...lead(element), ...blocksOf(element.children, width)];
    case 'hr':
      return [];
    default:
      if (/^h[2-6]$/.test(element.tagName)) return [underlined(readableText([element]), '~', width)];
      return items.some(isBlock) ? blocksOf(element.children, width) : [paragraph(element.children, width)];
  }
}

const startOf = (list: HElement): number => Number(attribute(list, 'start')) || 1;

/** What the page shows by its layout alone: for whom a box is, and what a margin lists. */
function lead(element: HElement): string[] {
  const audience = attribute(element, 'data-means');
  if (audience !== '') return [`What this means for ${audience}:`];
  return attribute(element, 'data-part') === 'answers' ? ['This section answers:'] : [];
}

/** Begins with a mark; what follows, lists within it included, stands under the first word. */
function marked(item: HElement, mark: string, width: number): string {
  const lines = blocksOf(item.children, width - mark.length)
    .join('\n')
    .split('\n');
  return lines.map((line, index) => `${index === 0 ? mark : ' '.repeat(mark.length)}${line}`).join('\n');
}

const term = (item: HElement, width: number): string =>
  wrap(`${readableText(item.children)}:`, '', '', width).join('\n');
const under = (item: HElement, width: number): string => marked(item, '  ', width);

/** A row is a block of its own, each cell under the head of its column or of the row. */
function tableBlocks(table: HElement, width: number): string[] {
  const rows = rowsOf(table).map((row) => elementsOf(row.children));
  const caption = childOf(table, 'caption');
  const heads = rows[0]?.every(({ tagName }) => tagName === 'th') ? rows[0] : undefined;
  const body = rows.filter((row) => row !== heads);
  return [
    ...(caption ? [paragraph(caption.children, width)] : []),
    ...body.map((cells) =>
      cells
        .flatMap((cell, column) => {
          const head = heads?.[column];
          if (head) return [term(head, width), under(cell, width)];
          return [cell.tagName === 'th' ? term(cell, width) : under(cell, width)];
        })
        .filter((line) => line.trim() !== '')
        .join('\n'),
    ),
  ];
}
