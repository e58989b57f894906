import type { HElement, HNode } from '../../document/hast.ts';
import { text, visitElements } from '../../document/hast.ts';
import { attribute } from '../../edition/tree/parts.ts';
import { joinText } from './join-text.ts';
import { oneLine, shellKey } from './node-key.ts';

/** Inline content as things to align: words, elements that are one thing, and elements around words. */
export type Item = Leaf | Wrap;
export interface Leaf {
  readonly type: 'word' | 'atom';
  readonly node: HNode;
  /** Equal for words that may be the same word: the same letters in the same elements. */
  readonly key: string;
  readonly parents: readonly Wrap[];
  mate?: Leaf;
}
export interface Wrap {
  readonly type: 'wrap';
  readonly element: HElement;
  readonly items: readonly Item[];
  mate?: Wrap;
}

export interface Line {
  readonly items: readonly Item[];
  /** The words and atoms in order, whatever they stand in. */
  readonly leaves: readonly Leaf[];
}

const WORD = /\s+|[\p{L}\p{N}’'@.-]*[\p{L}\p{N}]|[^\s\p{L}\p{N}]/gu;

/** Cuts inline content into items. */
export function lineOf(nodes: readonly HNode[]): Line {
  const leaves: Leaf[] = [];
  const leaf = (type: Leaf['type'], node: HNode, key: string, parents: readonly Wrap[]): Leaf => {
    const made: Leaf = { type, node, key, parents };
    leaves.push(made);
    return made;
  };
  const walk = (node: HNode, parents: readonly Wrap[], around: string): Item[] => {
    if (node.type === 'text')
      return (oneLine(node.value).match(WORD) ?? []).map((word) => leaf('word', text(word), around + word, parents));
    const atom = atomKey(node);
    if (atom !== undefined) return [leaf('atom', node, around + atom, parents)];
    const items: Item[] = [];
    const wrap: Wrap = { type: 'wrap', element: node, items };
    for (const child of joinText(node.children))
      items.push(...walk(child, [...parents, wrap], `${around}${kindOf(node)}>`));
    return [wrap];
  };
  return { items: joinText(nodes).flatMap((node) => walk(node, [], '')), leaves };
}

/** Facts are one thing by their path, decisions by their key, empty elements by what they are. */
function atomKey(element: HElement): string | undefined {
  if (element.tagName === 'data') return `{fact ${attribute(element, 'value')}}`;
  const decision = attribute(element, 'data-decision');
  if (decision !== '') return `{decision ${element.tagName} ${decision}}`;
  return element.children.length === 0 ? `{${shellOf(element)}}` : undefined;
}

/** The tag of an element as it is written, with its properties. */
export const shellOf = shellKey;

/** What kind of element a word stands in: the address of a link that shows or names a fact follows that fact. */
function kindOf(element: HElement): string {
  if (element.tagName !== 'a') return shellOf(element);
  if (attribute(element, 'data-href') !== '') return `<a ${attribute(element, 'data-href')}>`;
  return holdsFact(element) ? '<a fact>' : shellOf(element);
}

export function holdsFact(element: HElement): boolean {
  let found = false;
  visitElements(element.children, ({ tagName }) => {
    if (tagName === 'data') found = true;
  });
  return found;
}
