import { type HNode, h } from '../../document/hast.ts';
import type { Library } from '../../document/library.ts';
import { attribute } from './parts.ts';

/** An edition names the drawings of the library and does not hold them, so that it reads as text. */
export const nameDrawings = (nodes: readonly HNode[]): HNode[] =>
  nodes.map((node) => {
    if (node.type === 'text') return node;
    if (node.tagName === 'svg') return h('span', { 'data-icon': attribute(node, 'data-icon') });
    return { ...node, children: nameDrawings(node.children) };
  });

/** Puts the drawings back where an edition names them; one that the library no longer has is left out. */
export const placeDrawings = (nodes: readonly HNode[], icons: Library['icons']): HNode[] =>
  nodes.flatMap((node): HNode[] => {
    if (node.type === 'text') return [node];
    const name = attribute(node, 'data-icon');
    if (node.tagName !== 'span' || name === '') return [{ ...node, children: placeDrawings(node.children, icons) }];
    const icon = icons[name];
    return icon ? [{ ...icon, properties: { ...icon.properties, 'data-icon': name } }] : [];
  });
