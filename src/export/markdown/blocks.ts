import { type HElement, type HNode, isBlock } from '../../document/hast.ts';
import type { Href } from '../../document/html.ts';
import { attribute, elementsOf } from '../../edition/tree/parts.ts';
import { escapeStart, inlineOf } from './inline.ts';
import { tableOf } from './table.ts';

/** The blocks of some nodes as Markdown; words between blocks are a paragraph. */
export function blocksOf(nodes: readonly HNode[], href: Href): string[] {
  const blocks: string[] = [];
  let loose: HNode[] = [];
  const close = (): void => {
    blocks.push(paragraphOf(loose, href));
    loose = [];
  };
  for (const node of nodes) {
    if (node.type === 'text' || !isBlock(node)) loose.push(node);
    else {
      close();
      blocks.push(...blockOf(node, href));
    }
  }
  close();
  return blocks.filter((block) => block !== '');
}

const paragraphOf = (nodes: readonly HNode[], href: Href): string => escapeStart(inlineOf(nodes, href));

function blockOf(element: HElement, href: Href): string[] {
  const { tagName, children } = element;
  const items = elementsOf(children);
  const level = /^h([2-6])$/.exec(tagName)?.[1];
  if (level !== undefined) return [`${'#'.repeat(Number(level))} ${inlineOf(children, href, ' ')}`];
  switch (tagName) {
    case 'ul':
      return [items.map((item) => marked(item, '- ', href)).join('\n')];
    case 'ol': {
      const start = Number(attribute(element, 'start')) || 1;
      return [items.map((item, index) => marked(item, `${start + index}. `, href)).join('\n')];
    }
    case 'dl':
      return descriptions(items, href);
    case 'table':
      return tableOf(element, href, blocksOf);
    case 'blockquote':
    case 'aside':
      return [quoted(blocksOf(children, href).join('\n\n'))];
    case 'hr':
      return [];
    default:
      return blocksOf(children, href);
  }
}

/** Begins with a mark; what follows in the item stands under the first word. */
function marked(item: HElement, mark: string, href: Href): string {
  const [first = '', ...rest] = blocksOf(item.children, href);
  const tight = rest.every((block) => /^(?:-|\d+\.) /.test(block));
  const lines = [first, ...rest].join(tight ? '\n' : '\n\n').split('\n');
  return lines
    .map((line, index) => (index === 0 ? `${mark}${line}` : line === '' ? '' : `${' '.repeat(mark.length)}${line}`))
    .join('\n');
}

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');

/** Each term with what is said of it, as an item of a list. */
function descriptions(items: readonly HElement[], href: Href): string[] {
  const entries: { term: string; said: string[] }[] = [];
  for (const item of items) {
    if (item.tagName === 'dt') entries.push({ term: inlineOf(item.children, href, ' '), said: [] });
    else entries.at(-1)?.said.push(...blocksOf(item.children, href));
  }
  const withoutStrokes = (words: string): string => words.replace(/\*\*/g, '');
  return [
    entries
      .map(({ term, said }) =>
        [`- **${withoutStrokes(term)}:**`, said.join('\n\n').replace(/\n/g, '\n  ')].join(' ').trim(),
      )
      .join('\n'),
  ];
}
