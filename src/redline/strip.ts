import type { HElement, HNode, Property } from '../document/hast.ts';
import { attribute } from '../edition/tree/parts.ts';
import { MARK } from './marks.ts';

/** Gives back the new tree from a marked one: what was removed goes, what was added stays as if it had always been there. */
export const stripDeleted = (nodes: readonly HNode[]): HNode[] => nodes.flatMap((node) => strip(node, AFTER));

/** Gives back the old tree from a marked one: what was added goes, what moved stands again where it was. */
export const stripInserted = (nodes: readonly HNode[]): HNode[] => stripAll(nodes, BEFORE);

interface Side {
  /** The tag and the mark of what is not in this tree. */
  readonly absent: { readonly tag: 'ins' | 'del'; readonly change: string };
  readonly present: 'ins' | 'del';
  readonly movesBack: boolean;
}
const AFTER: Side = { absent: { tag: 'del', change: 'removed' }, present: 'ins', movesBack: false };
const BEFORE: Side = { absent: { tag: 'ins', change: 'added' }, present: 'del', movesBack: true };

function stripAll(nodes: readonly HNode[], side: Side): HNode[] {
  if (!side.movesBack) return nodes.flatMap((node) => strip(node, side));
  const moved = nodes.filter((node): node is HElement => node.type === 'element' && attribute(node, MARK.wasAt) !== '');
  const kept = nodes.filter((node) => !moved.includes(node as HElement)).flatMap((node) => strip(node, side));
  const place = (element: HElement): number => Number(attribute(element, MARK.wasAt));
  for (const element of [...moved].sort((a, b) => place(a) - place(b)))
    kept.splice(place(element), 0, ...strip(element, side));
  return kept;
}

function strip(node: HNode, side: Side): HNode[] {
  if (node.type === 'text') return [node];
  if (node.tagName === side.absent.tag || node.properties[MARK.change] === side.absent.change) return [];
  const children = stripAll(node.children, side);
  if (node.tagName === side.present) return children;
  return [{ ...node, properties: properties(node, side), children }];
}

const OURS = new Set<string>([MARK.change, MARK.number, MARK.wasAt, MARK.was]);

function properties(element: HElement, side: Side): Record<string, Property> {
  const was = element.properties[MARK.was];
  if (side.movesBack && typeof was === 'string') return JSON.parse(was) as Record<string, Property>;
  return Object.fromEntries(
    Object.entries(element.properties)
      .filter(([name]) => !OURS.has(name))
      .map(([name, value]) => [name === MARK.id ? 'id' : name, value]),
  );
}
