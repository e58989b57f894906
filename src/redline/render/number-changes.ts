import type { HNode } from '../../document/hast.ts';
import { attribute } from '../../edition/tree/parts.ts';
import type { PartComparison } from '../comparison.ts';
import { MARK } from '../marks.ts';

/** The places of changes on a page, counted from 1 in reading order, by their numbers in the marked tree. */
export function placesOf(parts: readonly PartComparison[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const walk = (node: HNode): void => {
    if (node.type === 'text') return;
    for (const number of numbersOn(node)) if (!places.has(number)) places.set(number, places.size + 1);
    node.children.forEach(walk);
  };
  for (const { nodes } of parts) nodes.forEach(walk);
  return places;
}

/** The numbers of the changes that an element shows. */
export const numbersOn = (node: HNode): string[] =>
  node.type === 'text'
    ? []
    : attribute(node, MARK.number)
        .split(' ')
        .filter((number) => number !== '');
