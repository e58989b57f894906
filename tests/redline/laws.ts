import { expect } from 'vitest';
import { type HNode, isBlock } from '../../src/document/hast.ts';
import { renderLines } from '../../src/edition/html-lines.ts';
import type { DocumentTree } from '../../src/edition/tree/parts.ts';
import { compareTrees } from '../../src/redline/compare/compare-trees.ts';
import type { Comparison } from '../../src/redline/comparison.ts';
import { stripDeleted, stripInserted } from '../../src/redline/strip.ts';

/** Compares two trees and holds the result to every law that holds for any two trees. */
export function lawful(
  before: DocumentTree,
  after: DocumentTree,
  decisions: ReadonlySet<string> = new Set(),
): Comparison {
  const comparison = compareTrees(before, after, { decisions });
  const marked = [comparison.tree];
  expect(renderLines(stripDeleted(marked))).toEqual(renderLines([comparison.after]));
  expect(renderLines(stripInserted(marked))).toEqual(renderLines([comparison.before]));
  expect(misplaced(marked)).toEqual([]);
  expect(repeatedIds(marked)).toEqual([]);
  return comparison;
}

const NEVER_INSIDE = new Set(['ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tr']);

/** Every `ins` and `del` that holds a block or another of its kind, or stands where none may. */
export function misplaced(nodes: readonly HNode[]): string[] {
  const found: string[] = [];
  const walk = (node: HNode, parent: string, around: string | undefined): void => {
    if (node.type === 'text') return;
    const isMark = node.tagName === 'ins' || node.tagName === 'del';
    if (isMark && NEVER_INSIDE.has(parent)) found.push(`${node.tagName} in ${parent}`);
    if (around !== undefined && (isMark || isBlock(node))) found.push(`${node.tagName} inside ${around}`);
    for (const child of node.children) walk(child, node.tagName, isMark ? node.tagName : around);
  };
  for (const node of nodes) walk(node, '', undefined);
  return found;
}

export function repeatedIds(nodes: readonly HNode[]): string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  const walk = (node: HNode): void => {
    if (node.type === 'text') return;
    const { id } = node.properties;
    if (id !== undefined && seen.has(String(id))) found.push(String(id));
    seen.add(String(id));
    node.children.forEach(walk);
  };
  nodes.forEach(walk);
  return found;
}
