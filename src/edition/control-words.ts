import type { Control } from '../document/document.ts';
import { type HElement, type HNode, text } from '../document/hast.ts';
import { versionTable } from '../document/version-table.ts';
import { longDate } from '../resolve/facts.ts';
import { attribute } from './tree/parts.ts';

/** What a document says of its own version, by the path of the setting from which a draft takes it. */
const CONTROL_FACTS: Readonly<Record<string, (control: Control) => string>> = {
  'documentControl.version': ({ version }) => version,
  'documentControl.effective': ({ effective }) => longDate(effective),
  'documentControl.author': ({ author }) => author,
  'documentControl.approver': ({ approver }) => approver,
  'documentControl.minute': ({ minute }) => minute ?? '',
  'documentControl.note': ({ note }) => note,
  'review.next': ({ nextReview }) => longDate(nextReview),
  'review.committee': ({ committee }) => committee,
};

/** A tree without what it says of its own version: that stands in the front matter of its edition, and is no change. */
export const withoutControl = (node: HNode): HNode =>
  change(node, { fact: () => [], table: (table) => ({ ...table, children: [] }) });

/** Puts into a tree what its control data say of its version. */
export const withControl = (node: HNode, control: Control): HNode =>
  change(node, {
    fact: (path) => [text(CONTROL_FACTS[path]?.(control) ?? '')],
    table: () => versionTable(control),
  });

interface Changes {
  readonly fact: (path: string) => readonly HNode[];
  readonly table: (table: HElement) => HElement;
}

function change(node: HNode, changes: Changes): HNode {
  if (node.type === 'text') return node;
  if (attribute(node, 'data-control') === 'versions') return changes.table(node);
  const path = attribute(node, 'value');
  if (node.tagName === 'data' && Object.hasOwn(CONTROL_FACTS, path)) return { ...node, children: changes.fact(path) };
  return { ...node, children: node.children.map((child) => change(child, changes)) };
}
