import type { Control } from '../document/document.ts';
import { type HElement, type HNode, replaceNodes, text, withChildren } from '../document/hast.ts';
import { versionTable } from '../document/version-table.ts';
import { longDate } from '../resolve/facts.ts';
import { attribute } from './tree/parts.ts';

/** The control data that the words of a document may name. */
export type ControlFacts = Omit<Control, 'status' | 'amendments' | 'history'>;

/** What a document says of its own version, by the path of the setting from which a draft takes it. */
const CONTROL_FACTS: Readonly<Record<string, (control: ControlFacts) => string>> = {
  'documentControl.version': ({ version }) => version,
  'documentControl.effective': ({ effective }) => longDate(effective),
  'documentControl.author': ({ author }) => author,
  'documentControl.approver': ({ approver }) => approver,
  'documentControl.minute': ({ minute }) => minute ?? '',
  'documentControl.note': ({ note }) => note,
  'review.next': ({ nextReview }) => longDate(nextReview),
  'review.committee': ({ committee }) => committee,
};

/** Some nodes without what they say of their own version: that stands in the front matter of an edition, and is no change. */
export const withoutControl = (nodes: readonly HNode[]): readonly HNode[] =>
  change(nodes, { fact: () => [], table: (table) => [{ ...table, children: [] }] });

/** Puts into some nodes what the control data of their document say of its version. */
export const withControl = (nodes: readonly HNode[], control: Control): readonly HNode[] =>
  change(nodes, { fact: factOf(control), table: () => [versionTable(control)] });

/** The same for two versions that are compared: no table, since its rows are no change of the words. */
export const withControlFacts = (nodes: readonly HNode[], control: ControlFacts): readonly HNode[] =>
  change(nodes, { fact: factOf(control), table: () => [] });

const factOf =
  (control: ControlFacts) =>
  (path: string): HNode[] => [text(CONTROL_FACTS[path]?.(control) ?? '')];

interface Changes {
  readonly fact: (path: string) => readonly HNode[];
  readonly table: (table: HElement) => readonly HNode[];
}

function change(nodes: readonly HNode[], changes: Changes): readonly HNode[] {
  return replaceNodes(nodes, (node) => {
    if (node.type === 'text') return node;
    if (node.properties['data-control'] === 'versions') return changes.table(node);
    if (node.tagName === 'data') {
      const path = attribute(node, 'value');
      if (Object.hasOwn(CONTROL_FACTS, path)) return { ...node, children: changes.fact(path) };
    }
    return withChildren(node, change(node.children, changes));
  });
}
