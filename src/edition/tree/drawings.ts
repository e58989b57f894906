import { type HNode, h, replaceNodes, withChildren } from '../../document/hast.ts';
import type { Library } from '../../document/library.ts';
import { attribute } from './parts.ts';

/** An edition names the drawings of the library and does not hold them, so that it reads as text. */
export const nameDrawings = (nodes: readonly HNode[]): readonly HNode[] =>
  replaceNodes(nodes, (node) => {
    if (node.type === 'text') return node;
    if (node.tagName === 'svg') return h('span', { 'data-icon': attribute(node, 'data-icon') });
    return withChildren(node, nameDrawings(node.children));
  });

/** Puts the drawings back where an edition names them; one that the library no longer has is left out. */
export const placeDrawings = (nodes: readonly HNode[], icons: Library['icons']): readonly HNode[] =>
  replaceNodes(nodes, (node) => {
    if (node.type === 'text') return node;
    const name = attribute(node, 'data-icon');
    if (node.tagName !== 'span' || name === '') return withChildren(node, placeDrawings(node.children, icons));
    const icon = icons[name];
    return icon ? { ...icon, properties: { ...icon.properties, 'data-icon': name } } : [];
  });
