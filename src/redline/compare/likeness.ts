import type { HNode } from '../../document/hast.ts';
import { attribute } from '../../edition/tree/parts.ts';
import { itemKey } from './item-key.ts';
import { nodesOf, type Unit } from './units.ts';

/**
 * The words of a unit as sorted numbers, with each fact and each decision as one word, so that new values do not make
 * it a stranger. Two words with one number are so rare that they do not matter to a likeness.
 */
export type WordBag = Int32Array;

export function wordsOf(unit: Unit): WordBag {
  const words: number[] = [];
  const walk = (node: HNode): void => {
    if (node.type === 'text') addWords(node.value, words);
    else if (node.tagName === 'data') words.push(numberOf(attribute(node, 'value')));
    else if (attribute(node, 'data-decision') !== '') words.push(numberOf(attribute(node, 'data-decision')));
    else node.children.forEach(walk);
  };
  nodesOf(unit).forEach(walk);
  return Int32Array.from(words).sort();
}

/** Hashes the words of a text, without regard to capitals (FNV-1a). */
function addWords(text: string, words: number[]): void {
  let hash = START;
  for (let index = 0; index <= text.length; index += 1) {
    const code = index < text.length ? text.charCodeAt(index) : SPACE;
    const letter = letterOf(code);
    if (letter !== undefined) hash = Math.imul(hash ^ letter, PRIME);
    else if (hash !== START) {
      words.push(hash);
      hash = START;
    }
  }
}

const [START, PRIME, SPACE] = [-2128831035, 16777619, 32];

/** A letter or digit as a small letter; undefined for everything else. Curly quotes and dashes are no letters. */
function letterOf(code: number): number | undefined {
  if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return code;
  if (code >= 65 && code <= 90) return code + 32;
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f) ? code : undefined;
}

function numberOf(name: string): number {
  let hash = START + 1;
  for (let index = 0; index < name.length; index += 1) hash = Math.imul(hash ^ name.charCodeAt(index), PRIME);
  return hash;
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
  let [i, j, common] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] as number, b[j] as number];
    if (x === y) common += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  const larger = Math.max(a.length, b.length);
  return larger === 0 ? 1 : common / larger;
}
