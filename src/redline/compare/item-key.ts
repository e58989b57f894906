import { type HElement, type HNode, visitElements } from '../../document/hast.ts';
import { attribute } from '../../edition/tree/parts.ts';
import { ITEM_KEYS } from '../marks.ts';

const KEYS = Object.entries(ITEM_KEYS);

/** What a thing inside a part is and which: `clause phones`, `way ask → tell`; undefined for a thing without an id. */
export function itemKey(element: HElement): string | undefined {
  for (const [name, word] of KEYS) {
    const id = element.properties[name];
    if (id !== undefined && element.tagName !== 'a') return `${word} ${id}`;
  }
  const to = attribute(element, 'data-to');
  return to === '' ? undefined : `way ${attribute(element, 'data-from')} → ${to}`;
}

/** The keys of some children if each has one and none has that of another. */
export function itemKeys(children: readonly HNode[]): readonly string[] | undefined {
  const keys: string[] = [];
  for (const child of children) {
    const key = child.type === 'element' ? itemKey(child) : undefined;
    if (key === undefined) return undefined;
    keys.push(key);
  }
  return new Set(keys).size === keys.length ? keys : undefined;
}

/** Everything with an id in some nodes. */
export function itemsIn(nodes: readonly HNode[]): string[] {
  const found: string[] = [];
  visitElements(nodes, (element) => {
    const key = itemKey(element);
    if (key !== undefined) found.push(key);
  });
  return found;
}
