import { type HElement, type HNode, isBlock } from '../../document/hast.ts';

/** Takes away the spaces between blocks, as `withoutGaps` does, and leaves alone what has none. */
export function tidy<T extends HElement>(element: T): T {
  const children = tidyAll(element.children);
  return children === element.children ? element : { ...element, children };
}

function tidyAll(nodes: readonly HNode[]): readonly HNode[] {
  let amongBlocks: boolean | undefined;
  const isGap = (node: HNode): boolean => {
    if (node.type !== 'text' || node.value.trim() !== '') return false;
    amongBlocks ??= nodes.some(isBlock);
    return amongBlocks;
  };
  let out: HNode[] | undefined;
  for (const [index, node] of nodes.entries()) {
    const kept = node.type === 'text' ? node : tidy(node);
    if (isGap(node)) out ??= nodes.slice(0, index);
    else if (kept !== node || out) {
      out ??= nodes.slice(0, index);
      out.push(kept);
    }
  }
  return out ?? nodes;
}
