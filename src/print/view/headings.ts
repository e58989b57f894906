import type { HNode } from '../../document/hast.ts';

/**
 * Moves the headings inside a section one level down: authors begin at the second level, and on paper the title of
 * the section itself has that level. Ids stay.
 */
export function lowerHeadings(nodes: readonly HNode[]): HNode[] {
  return nodes.map((node) => {
    if (node.type === 'text') return node;
    const level = /^h([1-5])$/.exec(node.tagName)?.[1];
    return {
      ...node,
      tagName: level === undefined ? node.tagName : `h${Number(level) + 1}`,
      children: lowerHeadings(node.children),
    };
  });
}
