import { type HElement, type HNode, h, text } from '../../src/document/hast.ts';
import type { DocumentTree } from '../../src/edition/tree/parts.ts';

/** Numbers from 0 to 1 that look drawn by chance, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WORDS = 'always never pupil teacher before after each register screen week asks keeps'.split(' ');
const LISTS = new Set(['ul', 'ol', 'tbody', 'section', 'article']);

/**
 * Edits a tree in about `rate` of its places, as people would: words, whole blocks, values of facts, the order of
 * sections and of things in lists.
 */
export function editTree(tree: DocumentTree, rate: number, random: () => number): DocumentTree {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const editText = (value: string): string =>
    value
      .split(' ')
      .flatMap((word) => {
        if (word === '' || random() > rate) return [word];
        const kind = random();
        if (kind < 0.4) return [pick(WORDS)];
        return kind < 0.7 ? [] : [word, pick(WORDS)];
      })
      .join(' ');
  const editChildren = (parent: HElement, rateOfOrder: number): HNode[] => {
    const children = parent.children.flatMap((child): HNode[] => {
      const isPart = child.type === 'element' && LISTS.has(parent.tagName) && !/^h[12]$/.test(child.tagName);
      if (isPart && random() < rate / 3) return [];
      const edited = edit(child);
      if (isPart && child.tagName === 'p' && random() < rate / 2) return [edited, h('p', {}, 'Words ', pick(WORDS))];
      if (isPart && child.tagName === 'li' && random() < rate / 2 && Object.keys(child.properties).length === 0)
        return [h('li', {}, 'One more: ', pick(WORDS)), edited];
      return [edited];
    });
    if (random() < rateOfOrder && children.length > 2) {
      const [from, to] = [1, 1].map(() => Math.floor(random() * children.length)) as [number, number];
      const [taken] = children.splice(from, 1);
      if (taken) children.splice(to, 0, taken);
    }
    return children;
  };
  const edit = (node: HNode): HNode => {
    if (node.type === 'text') return text(editText(node.value));
    if (node.tagName === 'data') return random() < rate ? { ...node, children: [text(pick(WORDS))] } : node;
    return { ...node, children: editChildren(node, LISTS.has(node.tagName) ? rate : 0) };
  };
  const whole = edit(tree) as DocumentTree;
  const edited = random() < rate ? { ...whole, properties: { ...whole.properties, 'data-audiences': 'staff' } } : whole;
  const first = (node: HNode): number => (node.type === 'element' && node.tagName === 'section' ? 1 : 0);
  return { ...edited, children: [...edited.children].sort((a, b) => first(a) - first(b)) };
}
