import { type HNode, text } from '../../document/hast.ts';

/** Makes one text of texts that follow each other. */
export function joinText(nodes: readonly HNode[]): readonly HNode[] {
  if (!nodes.some((node, index) => node.type === 'text' && nodes[index + 1]?.type === 'text')) return nodes;
  const joined: HNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') joined[joined.length - 1] = text(last.value + node.value);
    else joined.push(node);
  }
  return joined;
}
