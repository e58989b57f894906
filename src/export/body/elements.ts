import { type HElement, type HNode, h } from '../../document/hast.ts';

/** Moves headings down by one level, so that they stand under the heading of their part. */
export const lowered = (nodes: readonly HNode[]): HNode[] =>
  nodes.map((node): HNode => {
    if (node.type === 'text') return node;
    const level = /^h([1-5])$/.exec(node.tagName)?.[1];
    const tagName = level === undefined ? node.tagName : `h${Number(level) + 1}`;
    return { ...node, tagName, children: lowered(node.children) };
  });

/** The sign of a box to tick. */
export const BOX = '☐';

export const paragraph = (...children: readonly (HNode | string)[]): HElement => h('p', {}, ...children);

/** A table with a row of headings. `widths` are shares of the whole. */
export const tableOf = (
  head: readonly string[],
  rows: readonly (readonly (HNode | string)[])[],
  widths: readonly number[],
): HElement =>
  h(
    'table',
    { 'data-widths': widths.join(' ') },
    h('thead', {}, h('tr', {}, ...head.map((label) => h('th', { scope: 'col' }, label)))),
    h('tbody', {}, ...rows.map((cells) => h('tr', {}, ...cells.map((cell) => h('td', {}, cell))))),
  );
