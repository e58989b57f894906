import { attribute, type DocumentTree, lineOf, namedChild } from '../../edition/tree/parts.ts';
import type { Change, PartComparison } from '../comparison.ts';
import type { Redline, SignAgain } from '../redline.ts';

/** What people put their name to. A box for a name or a date is not among it. */
const SIGNED = /^(?:clause|tick|channel) /;

/**
 * Who has to sign a form again: those whose clauses changed in wording or by a decision. A fact, such as the name of a
 * lead, or another order leaves what people promised as it was.
 * @returns undefined where every signature still stands, and for a document that nobody signs
 */
export function signAgainFor(tree: DocumentTree, parts: readonly PartComparison[]): SignAgain | undefined {
  if (attribute(tree, 'data-kind') !== 'agreement') return undefined;
  const clauses = new Set(parts.flatMap(({ changes }) => changes.filter(isMaterial).flatMap(signedItems)));
  if (clauses.size === 0) return undefined;
  return {
    document: attribute(tree, 'id'),
    title: lineOf(tree.children.find((node) => node.type === 'element' && node.tagName === 'h1') as DocumentTree),
    signedBy: lineOf(namedChild(tree, 'signed-by')),
    clauses: [...clauses],
  };
}

/** True for a change that may change what people have to do. */
export const isMaterial = ({ class: kind }: Change): boolean => kind === 'wording' || kind === 'decision';

const signedItems = ({ items }: Change): string[] =>
  items.filter((item) => SIGNED.test(item)).map((item) => item.slice(item.indexOf(' ') + 1));

/** The forms of a pack that have to be signed again. */
export const mustSignAgain = (redlines: readonly Pick<Redline, 'signAgain'>[]): SignAgain[] =>
  redlines.flatMap(({ signAgain }) => signAgain ?? []);
