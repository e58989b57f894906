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
export const textOf = (node: HNode): string => (node.type === 'text' ? node.value : node.children.map(textOf).join(''));
export const textOfAll = (nodes: readonly HNode[]): string => nodes.map(textOf).join('');

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
export function readableText(nodes: readonly HNode[]): string {
  const parts: string[] = [];
  const walk = (node: HNode): void => {
    if (node.type === 'text') parts.push(node.value);
    else {
      const apart = isBlock(node) || node.tagName === 'br';
      if (apart) parts.push(' ');
      node.children.forEach(walk);
      if (apart) parts.push(' ');
    }
  };
  nodes.forEach(walk);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** A heading's id, made from its wording. */
export const slugify = (wording: string): string =>
  wording
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
