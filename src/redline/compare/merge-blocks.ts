import { type HElement, type HNode, readableText } from '../../document/hast.ts';
import { attribute } from '../../edition/tree/parts.ts';
import { MARK } from '../marks.ts';
import { alignIds } from './align-ids.ts';
import { alignUnits } from './align-units.ts';
import { followedDecision } from './followed-decision.ts';
import { itemKey, itemKeys } from './item-key.ts';
import { type Ledger, note, type Where } from './ledger.ts';
import { markWhole } from './mark-whole.ts';
import { mergeInline } from './merge-inline.ts';
import { keyOf } from './node-key.ts';
import { mergeProperties } from './properties.ts';
import { type Unit, unitsOf } from './units.ts';

/** Merges the children of an element before and after into one list in which every change is marked. */
export function mergeChildren(
  before: readonly HNode[],
  after: readonly HNode[],
  where: Where,
  ledger: Ledger,
): HNode[] {
  const [keysBefore, keysAfter] = [itemKeys(before), itemKeys(after)];
  if (keysBefore && keysAfter && keysBefore.length + keysAfter.length > 0)
    return mergeKeyed(before as HElement[], after as HElement[], keysBefore, keysAfter, where, ledger);
  const [a, b] = [unitsOf(before), unitsOf(after)];
  const [firstA, firstB] = [a[0], b[0]];
  if (firstA && firstB && areOneThing(a, b, where))
    return [...mergeUnits(firstA, firstB, where, ledger), ...mergeAligned(a.slice(1), b.slice(1), where, ledger)];
  return mergeAligned(a, b, where, ledger);
}

/** The only line of a block stays that line, and the heading of a section stays its heading, however they change. */
function areOneThing([a, ...restA]: readonly Unit[], [b, ...restB]: readonly Unit[], where: Where): boolean {
  if (a?.type === 'run' && b?.type === 'run') return restA.length === 0 && restB.length === 0;
  const isTitle = (unit: Unit | undefined): boolean => unit?.type === 'block' && /^h[12]$/.test(unit.element.tagName);
  return (where.parent === 'section' || where.parent === 'article') && isTitle(a) && isTitle(b);
}

function mergeAligned(a: readonly Unit[], b: readonly Unit[], where: Where, ledger: Ledger): HNode[] {
  return alignUnits(a, b, where.parent === 'tr').flatMap((pair) => {
    if (pair.before && pair.after) return mergeUnits(pair.before, pair.after, where, ledger);
    if (pair.before) return markWhole(pair.before, 'removed', where, ledger);
    return pair.after ? markWhole(pair.after, 'added', where, ledger) : [];
  });
}

function mergeUnits(before: Unit, after: Unit, where: Where, ledger: Ledger): readonly HNode[] {
  if (before.type === 'run' || after.type === 'run')
    return before.type === 'run' && after.type === 'run' ? mergeInline(before.nodes, after.nodes, where, ledger) : [];
  return before.key === after.key ? [after.element] : [mergeElements(before.element, after.element, where, ledger)];
}

/** Merges two elements that are the same thing. */
export function mergeElements(before: HElement, after: HElement, where: Where, ledger: Ledger): HElement {
  const key = itemKey(after);
  const decision = attribute(after, 'data-decision');
  const inside: Where = {
    live: where.live || attribute(after, 'data-live') !== '',
    decision: ledger.decisions.has(decision)
      ? decision
      : (followedDecision(after, ledger) ?? followedDecision(before, ledger) ?? where.decision),
    items: key === undefined ? where.items : [...where.items, key],
    parent: after.tagName,
  };
  const properties = mergeProperties(before, after, inside, ledger);
  return { ...after, properties, children: mergeChildren(before.children, after.children, inside, ledger) };
}

function mergeKeyed(
  before: readonly HElement[],
  after: readonly HElement[],
  keysBefore: readonly string[],
  keysAfter: readonly string[],
  where: Where,
  ledger: Ledger,
): HNode[] {
  return alignIds(keysBefore, keysAfter).flatMap(({ from, to, moved }): HNode[] => {
    const a = from === undefined ? undefined : before[from];
    const b = to === undefined ? undefined : after[to];
    if (a && b) {
      const merged = keyOf([a]) === keyOf([b]) ? b : mergeElements(a, b, where, ledger);
      return [moved && from !== undefined ? markMoved(merged, b, from, where, ledger) : merged];
    }
    const [element, how] = b ? [b, 'added' as const] : [a, 'removed' as const];
    return element ? markWhole({ type: 'block', element, key: '' }, how, where, ledger) : [];
  });
}

function markMoved(merged: HElement, after: HElement, from: number, where: Where, ledger: Ledger): HElement {
  const words = readableText([after]);
  const items = [...where.items, ...[itemKey(after) ?? []].flat()];
  const number = note(ledger, { class: 'moved', how: 'moved', before: words, after: words, items });
  const numbers = [attribute(merged, MARK.number), String(number)].filter((part) => part !== '').join(' ');
  const properties = {
    ...merged.properties,
    [MARK.change]: 'moved',
    [MARK.number]: numbers,
    [MARK.wasAt]: String(from),
  };
  return { ...merged, properties };
}
