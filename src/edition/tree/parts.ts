import type { Audience, Document } from '../../document/document.ts';
import { AUDIENCES } from '../../document/document.ts';
import {
  type HElement,
  type HNode,
  h,
  isBlock,
  readableText,
  replaceNodes,
  withChildren,
} from '../../document/hast.ts';

/** The words of a document as one tree: an `article` with a title, a summary and parts with ids. */
export type DocumentTree = HElement;

/** Turns a plain line of a resolved document back into nodes in which its facts are marked. */
export type Mark = (line: string) => readonly HNode[];

/** The part of a resolved document that an edition freezes: version and dates stand in its front matter. */
export type Words<D extends Document = Document> = D extends Document ? Omit<D, 'control' | 'uses' | 'marked'> : never;

/** Makes a tree from what every document has and from its own parts. */
export function articleOf(
  document: Words,
  mark: Mark,
  extra: Readonly<Record<string, string>>,
  parts: readonly HNode[],
): DocumentTree {
  const properties = { id: document.id, 'data-kind': document.kind, 'data-audiences': document.audiences.join(' ') };
  return h(
    'article',
    { ...properties, ...extra },
    h('h1', {}, ...mark(document.title)),
    h('p', { 'data-part': 'summary' }, ...mark(document.summary)),
    ...parts,
  );
}

/** A part of a tree: what a redline compares with the part of the same id. */
export const partOf = (
  id: string,
  properties: Readonly<Record<string, string | undefined>>,
  title: readonly HNode[] | undefined,
  nodes: readonly HNode[],
): HElement => h('section', { id, ...properties }, ...(title ? [h('h2', {}, ...title)] : []), ...nodes);

/** The elements among some nodes: spaces between blocks carry no words. */
export const elementsOf = (nodes: readonly HNode[]): HElement[] =>
  nodes.filter((node): node is HElement => node.type === 'element');

/** The nodes that hold something, without the spaces between blocks. */
export const solid = (nodes: readonly HNode[]): HNode[] =>
  nodes.filter((node) => node.type === 'element' || node.value.trim() !== '');

/** A property as text; empty where it is absent. */
export const attribute = (element: HElement, name: string): string => {
  const value = element.properties[name];
  return value === undefined || value === false ? '' : String(value);
};

/** The first child with a tag, as far as one is there. */
export const childOf = (element: HElement, tagName: string): HElement | undefined =>
  element.children.find((child): child is HElement => child.type === 'element' && child.tagName === tagName);

/** The rows of a table, or of a part of one. */
export const rowsOf = (element: HElement): HElement[] =>
  elementsOf(element.children).flatMap((child) => (child.tagName === 'tr' ? [child] : rowsOf(child)));

/** The child that was frozen as a named part of its parent. */
export const namedChild = (element: HElement, name: string): HElement | undefined =>
  element.children.find(
    (child): child is HElement => child.type === 'element' && attribute(child, 'data-part') === name,
  );

/** The words of an element as a plain line; empty where there is none. */
export const lineOf = (element: HElement | undefined): string => (element ? readableText(element.children) : '');

/** The parts of an article. */
export const partsOf = (article: DocumentTree): HElement[] =>
  elementsOf(article.children).filter(({ tagName }) => tagName === 'section');

/** What stands in a part besides its heading and the named children. */
export function bodyOf(part: HElement): HNode[] {
  const heading = childOf(part, 'h2');
  return solid(part.children).filter(
    (node) => node.type === 'text' || (node !== heading && attribute(node, 'data-part') === ''),
  );
}

export const audiencesOf = (element: HElement): Audience[] =>
  attribute(element, 'data-audiences')
    .split(' ')
    .filter((name): name is Audience => AUDIENCES.some((audience) => audience === name));

/** The keys that every document has, read back from its article. */
export const commonOf = (
  article: DocumentTree,
): { readonly id: string; readonly title: string; readonly summary: string; readonly audiences: Audience[] } => ({
  id: attribute(article, 'id'),
  title: lineOf(childOf(article, 'h1')),
  summary: lineOf(namedChild(article, 'summary')),
  audiences: audiencesOf(article),
});

/** Takes away the spaces that stand between blocks for the eye alone. */
export function withoutGaps(nodes: readonly HNode[]): readonly HNode[] {
  const amongBlocks = nodes.some(isBlock);
  return replaceNodes(nodes, (node) => {
    if (node.type === 'element') return withChildren(node, withoutGaps(node.children));
    return amongBlocks && node.value.trim() === '' ? [] : node;
  });
}
