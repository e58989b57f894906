/** The tree of a resolved document: a small, JSON-able subset of hast. */
export interface HElement {
  readonly type: 'element';
  readonly tagName: string;
  readonly properties: Readonly<Record<string, Property>>;
  readonly children: readonly HNode[];
}
export interface HText {
  readonly type: 'text';
  readonly value: string;
}
export type HNode = HElement | HText;
export type Property = string | number | boolean | undefined;

/** Makes an element; strings among the children become text. */
export function h(
  tagName: string,
  properties: Record<string, Property> = {},
  ...children: readonly (HNode | string)[]
): HElement {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
  };
}

export const text = (value: string): HText => ({ type: 'text', value });

/** All text of a node, in order. */
export const textOf = (node: HNode): string => (node.type === 'text' ? node.value : textOfAll(node.children));
export function textOfAll(nodes: readonly HNode[]): string {
  let all = '';
  for (const node of nodes) all += textOf(node);
  return all;
}

/** An element with other children: the same element where they are its own, so that trees share what no step changes. */
export const withChildren = (element: HElement, children: readonly HNode[]): HElement =>
  children === element.children ? element : { ...element, children };

/**
 * Puts none, one or several nodes in the place of each.
 * @param replace gives back the node itself where it stays
 * @returns the same list where every node stays
 */
export function replaceNodes(
  nodes: readonly HNode[],
  replace: (node: HNode) => HNode | readonly HNode[],
): readonly HNode[] {
  let replaced: HNode[] | undefined;
  nodes.forEach((node, index) => {
    const found = replace(node);
    if (found === node) replaced?.push(node);
    else {
      replaced ??= nodes.slice(0, index);
      if ('type' in found) replaced.push(found);
      else replaced.push(...found);
    }
  });
  return replaced ?? nodes;
}

/** Calls `visit` for every element, parents first. */
export function visitElements(nodes: readonly HNode[], visit: (element: HElement) => void): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    visit(node);
    visitElements(node.children, visit);
  }
}

const BLOCKS = new Set(
  'address article aside blockquote caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** True for an element that starts a new line. */
export const isBlock = (node: HNode): boolean => node.type === 'element' && BLOCKS.has(node.tagName);

/** Reads as a person would: block elements are set apart by one space, runs of space become one. */
export const readableText = (nodes: readonly HNode[]): string => spaced(nodes).replace(UNEVEN_SPACE, ' ').trim();

/** Runs of space that are not a single one already. Most are: to put a space in their place would only cost. */
export const UNEVEN_SPACE = /\s{2,}|[^\S ]/g;

function spaced(nodes: readonly HNode[]): string {
  let words = '';
  for (const node of nodes) {
    if (node.type === 'text') words += node.value;
    else if (isBlock(node) || node.tagName === 'br') words += ` ${spaced(node.children)} `;
    else words += spaced(node.children);
  }
  return words;
}

/** A heading's id, made from its wording. */
export const slugify = (wording: string): string =>
  wording
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
