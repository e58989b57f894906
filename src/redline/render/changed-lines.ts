import { type HElement, type HNode, readableText } from '../../document/hast.ts';
import { attribute } from '../../edition/tree/parts.ts';
import { type Unit, unitsOf } from '../compare/units.ts';
import type { Change, PartComparison } from '../comparison.ts';
import { MARK } from '../marks.ts';

/** A line of a part in which something changed. */
export interface ChangedLine {
  readonly mark: '+' | '-' | '~' | '>';
  readonly words: string;
}

/** The lines of a part that changed, in order: a paragraph, an item or a row is one line. */
export function changedLines(part: PartComparison): ChangedLine[] {
  const changes = new Map(part.changes.map((change) => [String(change.number), change]));
  return linesOfAll(part.nodes, changes);
}

type Changes = ReadonlyMap<string, Change>;

const linesOfAll = (nodes: readonly HNode[], changes: Changes): ChangedLine[] =>
  unitsOf(nodes).flatMap((unit) => linesOfUnit(unit, changes));

function linesOfUnit(unit: Unit, changes: Changes): ChangedLine[] {
  if (unit.type === 'run') return lineOf(unit.nodes);
  const { element } = unit;
  const notes = notesOn(element, changes);
  return [...notes, ...(element.tagName === 'tr' ? lineOf([element]) : linesOfAll(element.children, changes))];
}

function notesOn(element: HElement, changes: Changes): ChangedLine[] {
  return attribute(element, MARK.number)
    .split(' ')
    .flatMap((number): ChangedLine[] => {
      const change = changes.get(number);
      if (change?.how === 'moved') return [{ mark: '>', words: `moved: ${change.after}` }];
      if (change?.how !== 'property') return [];
      return [{ mark: '~', words: `${change.property}: [-${change.before}-] {+${change.after}+}` }];
    });
}

function lineOf(nodes: readonly HNode[]): ChangedLine[] {
  const found = { ins: false, del: false, same: false };
  const walk = (node: HNode, inside: 'ins' | 'del' | undefined): void => {
    if (node.type === 'text') {
      if (node.value.trim() !== '') found[inside ?? 'same'] = true;
      return;
    }
    const here = node.tagName === 'ins' || node.tagName === 'del' ? node.tagName : inside;
    if (node.children.length === 0 && here !== undefined) found[here] = true;
    for (const child of node.children) walk(child, here);
  };
  for (const node of nodes) walk(node, undefined);
  if (!found.ins && !found.del) return [];
  if (found.same || (found.ins && found.del)) return [{ mark: '~', words: readableText(nodes.map(withSigns)) }];
  return [{ mark: found.ins ? '+' : '-', words: readableText(nodes) }];
}

/** Puts signs around what was added and removed, since a terminal has no other way to tell them. */
function withSigns(node: HNode): HNode {
  if (node.type === 'text') return node;
  const children = node.children.map(withSigns);
  const signs = node.tagName === 'ins' ? ['{+', '+}'] : node.tagName === 'del' ? ['[-', '-]'] : undefined;
  if (signs) {
    const [open = '', close = ''] = signs;
    return { ...node, children: [{ type: 'text', value: open }, ...children, { type: 'text', value: close }] };
  }
  const cells = node.tagName === 'td' || node.tagName === 'th';
  return { ...node, children: cells ? [...children, { type: 'text', value: ' |' }] : children };
}
