import type { HElement, HNode } from '../../document/hast.ts';

/** Trees are never changed in place, so that the key of an element holds for good. */
const known = new WeakMap<HElement, string>();

/**
 * Nodes with the same key read and look the same: a line break in a text is a space, and a property that is absent or
 * false is none.
 */
export const keyOf = (nodes: readonly HNode[]): string => {
  let key = '';
  for (const node of nodes) key += node.type === 'text' ? oneLine(node.value) : keyOfElement(node);
  return key;
};

function keyOfElement(element: HElement): string {
  const found = known.get(element);
  if (found !== undefined) return found;
  const key = `${shellKey(element)}${keyOf(element.children)}\u0002`;
  known.set(element, key);
  return key;
}

/** The tag of an element with its properties, without what stands in it. */
export function shellKey({ tagName, properties }: HElement): string {
  let key = `\u0001${tagName}`;
  for (const name in properties) {
    const value = properties[name];
    if (value !== undefined && value !== false) key += `\u0003${name}=${value}`;
  }
  return `${key}\u0004`;
}

/** A line break and the spaces around it, as one space. */
export const oneLine = (value: string): string => (value.includes('\n') ? value.replace(/\s*\n\s*/g, ' ') : value);
