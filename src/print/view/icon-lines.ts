import { type HElement, type HNode, h, text } from '../../document/hast.ts';

const isIcon = (node: HNode | undefined): node is HElement => node?.type === 'element' && node.tagName === 'svg';
const isBlank = (node: HNode): boolean => node.type === 'text' && node.value.trim() === '';

/**
 * Gives each drawing its line: one that stands alone belongs to the block after it, and both are set side by side.
 * Drawings at the beginning of a paragraph or of a list item are found by the stylesheets and stay as they are.
 */
export function iconLines(nodes: readonly HNode[]): HNode[] {
  const solid = nodes.filter((node) => !isBlank(node));
  return solid.flatMap((node, index): HNode[] => {
    const before = solid[index - 1];
    if (isIcon(node)) return index + 1 < solid.length ? [] : [node];
    return isIcon(before) ? [h('div', { class: 'icon-line' }, before, node)] : [node];
  });
}

/** Keeps words with a hyphen on one line: beside a drawing, `grown-up` in two pieces is hard to read. */
export function wholeWords(nodes: readonly HNode[]): HNode[] {
  return nodes.flatMap((node): HNode[] => {
    if (node.type === 'element') return [{ ...node, children: wholeWords(node.children) }];
    return node.value
      .split(/(\p{L}+(?:-\p{L}+)+)/u)
      .filter((part) => part !== '')
      .map((part) => (part.includes('-') && /^\p{L}+-/u.test(part) ? h('span', { class: 'whole' }, part) : text(part)));
  });
}
