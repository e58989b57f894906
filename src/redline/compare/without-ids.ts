import type { HElement, HNode } from '../../document/hast.ts';
import { MARK } from '../marks.ts';

/** The properties of something removed, its id kept aside: it may stand in the new tree under the same one. */
export const propertiesWithoutId = ({ properties }: HElement): HElement['properties'] =>
  properties.id === undefined
    ? properties
    : Object.fromEntries(Object.entries(properties).map(([name, value]) => [name === 'id' ? MARK.id : name, value]));

/** Something removed, with every id in it kept aside. */
export const withoutIds = (node: HNode): HNode =>
  node.type === 'text'
    ? node
    : { ...node, properties: propertiesWithoutId(node), children: node.children.map(withoutIds) };
