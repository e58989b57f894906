import { type HElement, type HNode, isBlock } from '../document/hast.ts';
import { renderHtml } from '../document/html.ts';
import { solid } from './tree/parts.ts';

/**
 * Renders a tree with one block on each line, so that a change of one sentence is a change of one line. Spaces
 * between blocks are not kept; inside a block nothing is added.
 */
export const renderLines = (nodes: readonly HNode[]): string[] => nodes.flatMap(linesOf);

function linesOf(node: HNode): string[] {
  if (node.type === 'text') return node.value.trim() === '' ? [] : [oneLine([node])];
  if (!isContainer(node)) return [oneLine([node])];
  const shell = renderHtml([{ ...node, children: [] }]);
  const end = `</${node.tagName}>`;
  return [shell.slice(0, -end.length), ...renderLines(solid(node.children)), end];
}

/** An element whose children are all blocks. */
const isContainer = (element: HElement): boolean => {
  const children = solid(element.children);
  return children.length > 0 && isBlock(element) && children.every(isBlock);
};

/** A line break inside a text would break the block in two: it is a space to every reader. */
const oneLine = (nodes: readonly HNode[]): string => renderHtml(nodes).replace(/\s*\n\s*/g, ' ');
