import { type Document, KINDS, type MarkedLines } from '../../document/document.ts';
import { type HNode, readableText, text, visitElements } from '../../document/hast.ts';
import type { Library } from '../../document/library.ts';
import { withoutControl } from '../control-words.ts';
import { agreementFrom, agreementTree } from './agreement.ts';
import { flowchartFrom, flowchartTree } from './flowchart.ts';
import { attribute, type DocumentTree, type Mark, type Words, withoutGaps } from './parts.ts';
import { policyFrom, policyTree } from './policy.ts';
import { recordFrom, recordTree } from './record.ts';
import { sheetFrom, sheetTree } from './sheet.ts';

/**
 * The words of a resolved document as one tree, with every fact in them marked. What the document says of its own
 * version is left empty: `withControl` puts it there again.
 */
export function treeOf(document: Document): DocumentTree {
  const tree = rawTree(document);
  return { ...tree, children: withoutGaps(withoutControl(tree.children)) };
}

function rawTree(document: Document): DocumentTree {
  const mark: Mark = (line) => document.marked?.get(line) ?? [text(line)];
  switch (document.kind) {
    case 'policy':
      return policyTree(document, mark);
    case 'agreement':
      return agreementTree(document, mark);
    case 'record':
      return recordTree(document, mark);
    case 'flowchart':
      return flowchartTree(document, mark);
    case 'sheet':
      return sheetTree(document, mark);
  }
}

/**
 * The document that a tree was made from, without its version: the inverse of `treeOf`.
 * @param icons the drawings of the library; an edition names them and does not hold them
 */
export function documentFrom(article: DocumentTree, icons: Library['icons']): Words {
  const kind = KINDS.find((candidate) => candidate === attribute(article, 'data-kind'));
  switch (kind) {
    case 'agreement':
      return agreementFrom(article, icons);
    case 'record':
      return recordFrom(article);
    case 'flowchart':
      return flowchartFrom(article);
    case 'sheet':
      return sheetFrom(article, icons);
    default:
      return policyFrom(article);
  }
}

/** The plain lines of a tree in which facts are marked, as `Document.marked` holds them: looked for when one is asked for. */
export function markedIn(tree: DocumentTree): MarkedLines {
  let found: ReadonlyMap<string, readonly HNode[]> | undefined;
  return {
    get(line) {
      found ??= linesWithFacts(tree);
      return found.get(line);
    },
  };
}

function linesWithFacts(tree: DocumentTree): ReadonlyMap<string, readonly HNode[]> {
  const found = new Map<string, readonly HNode[]>();
  visitElements([tree], ({ children }) => {
    if (children.some((child) => child.type === 'element' && child.tagName === 'data'))
      found.set(readableText(children), children);
  });
  return found;
}
