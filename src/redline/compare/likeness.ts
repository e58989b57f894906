import type { HNode } from '../../document/hast.ts';
import { attribute } from '../../edition/tree/parts.ts';
import { itemKey } from './item-key.ts';
import { nodesOf, type Unit } from './units.ts';

/** Words of a unit with each fact and each decision as one word, so that new values do not make it a stranger. */
export type WordBag = ReadonlyMap<string, number>;

export function wordsOf(unit: Unit): WordBag {
  const words = new Map<string, number>();
  const add = (word: string): unknown => words.set(word, (words.get(word) ?? 0) + 1);
  const walk = (node: HNode): void => {
    if (node.type === 'text') {
      for (const word of node.value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) add(word);
    } else if (node.tagName === 'data') add(`{${attribute(node, 'value')}}`);
    else if (attribute(node, 'data-decision') !== '') add(`{decision ${attribute(node, 'data-decision')}}`);
    else node.children.forEach(walk);
  };
  nodesOf(unit).forEach(walk);
  return words;
}

const CELLS = new Set(['td', 'th']);
const CONTAINERS = new Set(['ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'div', 'blockquote', 'tr']);

/**
 * How alike two units are, from 0 to 1, by the words they share. 0 for units that can never be the same thing:
 * different tags, different ids, or too little in common.
 */
export function likeness(a: Unit, b: Unit, wordsA: WordBag, wordsB: WordBag): number {
  if (a.type !== b.type) return 0;
  let least = 0.3;
  if (a.type === 'block' && b.type === 'block') {
    if (a.element.tagName !== b.element.tagName) return 0;
    const [x, y] = [itemKey(a.element), itemKey(b.element)];
    if (x !== y) return 0;
    if (x !== undefined) return 1;
    if (CELLS.has(a.element.tagName)) least = 0.5;
    else if (CONTAINERS.has(a.element.tagName)) least = 0.2;
  }
  const shared = share(wordsA, wordsB);
  return shared > least ? shared : 0;
}

function share(a: WordBag, b: WordBag): number {
  let [sizeA, sizeB, common] = [0, 0, 0];
  for (const count of b.values()) sizeB += count;
  for (const [word, count] of a) {
    sizeA += count;
    common += Math.min(count, b.get(word) ?? 0);
  }
  const larger = Math.max(sizeA, sizeB);
  return larger === 0 ? 1 : common / larger;
}
