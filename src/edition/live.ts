import type { Document } from '../document/document.ts';
import { type HElement, type HNode, replaceNodes, textOf, visitElements, withChildren } from '../document/hast.ts';
import type { School } from '../document/school.ts';
import { telephoneLink } from '../resolve/components/way-nodes.ts';
import { factText } from '../resolve/facts.ts';
import { attribute, type DocumentTree, withoutGaps } from './tree/parts.ts';

/** A fact that stands in an edition with another value than it has now. */
export interface FactChange {
  readonly path: string;
  /** Empty for a fact that is new. */
  readonly before: string;
  /** Empty for a fact that is gone. */
  readonly after: string;
}

/** An edition with the facts of today. */
export interface LiveTree {
  readonly tree: DocumentTree;
  /** Every fact that differs from what was approved, once. */
  readonly changes: readonly FactChange[];
  /** Facts in the middle of a sentence that the school no longer has: nothing can stand in their place. */
  readonly gone: readonly FactChange[];
}

/**
 * Settings whose value decides or words a rule: they wait for an approval. Every other fact says who, where or how to
 * reach somebody, and is shown as it is today, because a stale contact is dangerous.
 */
const APPROVED_WITH_THE_WORDS = new Set(
  'decisions phase legalType ages vocabulary imageChannels incidentLog records features pack sections values review documentControl waivers'.split(
    ' ',
  ),
);

/**
 * True for a fact that is shown as it is today. An entry of a list is not one: when the list changes, its number
 * names somebody else; lists of people are kept alive as wholes.
 */
export const isLive = (path: string): boolean =>
  !APPROVED_WITH_THE_WORDS.has(path.split('.')[0] ?? '') && !/\.\d+(?:\.|$)/.test(path);

/**
 * Puts the facts of today into the words of an edition.
 * @param lists the lists of contacts (`data-live`) of the document as it would be approved now: they are taken over whole
 */
export function withLiveFacts(tree: DocumentTree, school: School, lists: Document['live']): LiveTree {
  const changes = new Map<string, FactChange>();
  const gone = new Map<string, FactChange>();
  const note = (found: Map<string, FactChange>, path: string, before: string, after: string): void => {
    if (before !== after) found.set(path, { path, before, after });
  };
  const walk = (node: HNode): HNode => {
    if (node.type === 'text') return node;
    const key = attribute(node, 'data-live');
    const list = key === '' ? undefined : lists?.get(key);
    if (list) {
      for (const change of compareFacts(node, list)) note(changes, change.path, change.before, change.after);
      return { ...node, children: withoutGaps(list.children) };
    }
    if (node.tagName === 'data') return fact(node);
    return withLiveAddress(withChildren(node, replaceNodes(node.children, walk)), node, school);
  };
  const fact = (node: HElement): HNode => {
    const path = attribute(node, 'value');
    if (!isLive(path)) return node;
    const before = textOf(node);
    const after = factText(school, path);
    if (after === undefined) note(gone, path, before, '');
    else if (sameInSentence(before, after)) return node;
    else note(changes, path, before, after);
    return after === undefined ? node : { ...node, children: [{ type: 'text', value: after }] };
  };
  return { tree: walk(tree) as DocumentTree, changes: [...changes.values()], gone: [...gone.values()] };
}

/** A fact at the start of a sentence may have been given a capital. */
const sameInSentence = (before: string, after: string): boolean =>
  before === after || (before.slice(1) === after.slice(1) && before.charAt(0) === after.charAt(0).toUpperCase());

function compareFacts(before: HElement, after: HElement): FactChange[] {
  const [was, now] = [factsIn(before), factsIn(after)];
  return [...new Set([...was.keys(), ...now.keys()])]
    .map((path) => ({ path, before: was.get(path) ?? '', after: now.get(path) ?? '' }))
    .filter((change) => change.before !== change.after);
}

/** Every fact that stands in some nodes, by its path. */
function factsIn(root: HElement): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  visitElements([root], (element) => {
    if (element.tagName === 'data') found.set(attribute(element, 'value'), textOf(element));
  });
  return found;
}

/** A link to a telephone, a mailbox or a page of the school leads where the fact in it says today. */
function withLiveAddress(link: HElement, before: HElement, school: School): HElement {
  const href = attribute(link, 'href');
  if (link.tagName !== 'a' || href === '') return link;
  const named = attribute(link, 'data-href');
  const address = named === '' ? undefined : factText(school, named);
  if (address !== undefined) return { ...link, properties: { ...link.properties, href: address } };
  const [was, now] = [textOf(before).trim(), textOf(link).trim()];
  if (was === now) return link;
  const ways = { [telephoneLink(was)]: telephoneLink(now), [`mailto:${was}`]: `mailto:${now}`, [was]: now };
  return { ...link, properties: { ...link.properties, href: ways[href] ?? href } };
}
