import { type HElement, type HNode, h, readableText } from '../../document/hast.ts';
import { attribute } from '../../edition/tree/parts.ts';
import { MARK } from '../marks.ts';
import { classify, factClass } from './classify.ts';
import { holdsFact, type Item, type Leaf, lineOf, shellOf, type Wrap } from './inline-items.ts';
import { joinText } from './join-text.ts';
import { type Ledger, type Noted, note, type Where } from './ledger.ts';
import { matchLeaves } from './match-leaves.ts';
import { keyOf } from './node-key.ts';
import { type Op, opsOf, smooth } from './ops.ts';
import { withoutIds } from './without-ids.ts';

/** Merges two lines of inline content into one in which every change is marked by `ins` and `del`. */
export function mergeInline(
  before: readonly HNode[],
  after: readonly HNode[],
  where: Where,
  ledger: Ledger,
): readonly HNode[] {
  if (keyOf(before) === keyOf(after)) return after;
  const [a, b] = [lineOf(before), lineOf(after)];
  matchLeaves(a, b);
  return mergeLevel(a.items, b.items, where, ledger);
}

function mergeLevel(a: readonly Item[], b: readonly Item[], where: Where, ledger: Ledger): readonly HNode[] {
  return joinText(smooth(opsOf(a, b)).flatMap((op) => nodesOfOp(op, where, ledger)));
}

function nodesOfOp(op: Op, where: Where, ledger: Ledger): HNode[] {
  if (op.type === 'changed') return replaced(nodesOf(op.before), nodesOf(op.after), where, ledger);
  if (op.before.type === 'wrap' || op.after.type === 'wrap')
    return mergeWraps(op.before as Wrap, op.after as Wrap, where, ledger);
  return mergeLeaves(op.before, op.after, where, ledger);
}

function mergeWraps(a: Wrap, b: Wrap, where: Where, ledger: Ledger): HNode[] {
  if (shellOf(a.element) === shellOf(b.element))
    return [{ ...b.element, children: mergeLevel(a.items, b.items, where, ledger) }];
  return replacedLink(a.element, b.element, where, ledger);
}

/** A link whose address follows a fact changes with that fact, and with nothing else. */
function replacedLink(a: HElement, b: HElement, where: Where, ledger: Ledger): HNode[] {
  const fact = attribute(b, 'data-href');
  const differs = keyOf(a.children) !== keyOf(b.children);
  if (fact !== '' && !differs) {
    const [before, after] = [attribute(a, 'href'), attribute(b, 'href')];
    return marked([a], [b], { ...factClass(fact), how: 'reworded', before, after, items: where.items }, ledger);
  }
  const sameWords = withPaths(a) === withPaths(b);
  return holdsFact(b) && differs && sameWords
    ? replaced([a], [b], where, ledger, true)
    : replaced([a], [b], where, ledger);
}

const withPaths = (node: HNode): string => {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ');
  return node.tagName === 'data' ? `{${attribute(node, 'value')}}` : node.children.map(withPaths).join('');
};

function mergeLeaves(a: Leaf, b: Leaf, where: Where, ledger: Ledger): HNode[] {
  if (a.node.type === 'text' || b.node.type === 'text' || keyOf([a.node]) === keyOf([b.node])) return [b.node];
  const decision = attribute(b.node, 'data-decision');
  if (decision !== '' && shellOf(a.node) === shellOf(b.node)) {
    const inside = ledger.decisions.has(decision) ? { ...where, decision } : where;
    return [{ ...b.node, children: mergeInline(a.node.children, b.node.children, inside, ledger) }];
  }
  return replaced([a.node], [b.node], where, ledger, b.node.tagName === 'data');
}

/** Marks what went and what came in one place as one change. */
function replaced(
  before: readonly HNode[],
  after: readonly HNode[],
  where: Where,
  ledger: Ledger,
  onlyFacts = false,
): HNode[] {
  const kind = onlyFacts ? factClass(firstFact(after)) : classify(before, after, where, ledger);
  const how = after.length === 0 ? 'removed' : before.length === 0 ? 'added' : 'reworded';
  const words = { before: readableText(before), after: readableText(after) };
  const address = words.before === words.after && how === 'reworded' ? 'address of a link' : undefined;
  return marked(before, after, { ...kind, how, ...words, property: address, items: where.items }, ledger);
}

const firstFact = (nodes: readonly HNode[]): string => {
  for (const node of nodes) {
    if (node.type === 'text') continue;
    const path = node.tagName === 'data' ? attribute(node, 'value') : firstFact(node.children);
    if (path !== '') return path;
  }
  return '';
};

function marked(before: readonly HNode[], after: readonly HNode[], change: Noted, ledger: Ledger): HNode[] {
  const properties = {
    class: change.class === 'wording' ? undefined : change.class,
    [MARK.number]: String(note(ledger, change)),
  };
  return [
    ...(before.length > 0 ? [h('del', properties, ...before.map(withoutIds))] : []),
    ...(after.length > 0 ? [h('ins', properties, ...after)] : []),
  ];
}

const nodesOf = (items: readonly Item[]): readonly HNode[] =>
  joinText(items.map((item) => (item.type === 'wrap' ? item.element : item.node)));
