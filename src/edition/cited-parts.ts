import { visitElements } from '../document/hast.ts';
import { attribute, childOf, type DocumentTree, lineOf, partsOf } from './tree/parts.ts';

/** A part of a document that cites or answers a text of law or guidance. */
export interface CitedPart {
  /** The id of the section, or of the part of a form or sheet. */
  readonly id: string;
  readonly title: string;
  /** Every text of law and guidance that it names, by id. */
  readonly cites: readonly string[];
}

/** Several pages and reports ask for those of one edition. */
const known = new WeakMap<DocumentTree, readonly CitedPart[]>();

/** The parts of a document that cite law or guidance in their words, or answer it in their margin. */
export function citedParts(tree: DocumentTree): readonly CitedPart[] {
  const kept = known.get(tree) ?? findCited(tree);
  known.set(tree, kept);
  return kept;
}

const findCited = (tree: DocumentTree): readonly CitedPart[] =>
  partsOf(tree).flatMap((part) => {
    const cites = new Set<string>();
    visitElements([part], (element) => {
      const id = attribute(element, 'data-cite');
      if (id !== '') cites.add(id);
    });
    const id = attribute(part, 'id');
    return cites.size === 0 ? [] : [{ id, title: lineOf(childOf(part, 'h2')) || id, cites: [...cites] }];
  });
