import type { HNode } from '../../document/hast.ts';
import { attribute } from '../../edition/tree/parts.ts';
import type { Change } from '../comparison.ts';
import type { Ledger, Where } from './ledger.ts';

type Class = Pick<Change, 'class' | 'fact' | 'decision'>;

/** Words that stand between the facts of a list and say nothing themselves. */
const CONNECTORS = new Set(['and', 'or']);

interface Found {
  fact?: string | undefined;
  decision?: string | undefined;
  wording: boolean;
}

/**
 * The class of a change by the words that went and the words that came: a fact where they are facts and nothing
 * else, a decision where all of them follow a decision that changed, else wording.
 */
export function classify(before: readonly HNode[], after: readonly HNode[], where: Where, ledger: Ledger): Class {
  const found: Found = { wording: false };
  const nodes = [...before, ...after];
  for (const node of nodes) look(node, where, ledger, found);
  if (where.live) return { class: 'fact', fact: found.fact };
  if (found.wording) return { class: 'wording' };
  if (found.decision !== undefined) return { class: 'decision', decision: found.decision };
  return found.fact === undefined ? { class: 'wording' } : factClass(found.fact);
}

/** A number that a school decides stands in the text as a fact, and is a decision. */
export const factClass = (fact: string): Class =>
  fact.startsWith('decisions.')
    ? { class: 'decision', fact, decision: fact.slice('decisions.'.length) }
    : { class: 'fact', fact };

function look(node: HNode, where: Where, ledger: Ledger, found: Found): void {
  if (node.type === 'text') {
    const words = node.value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.every((word) => CONNECTORS.has(word))) return;
    if (where.decision === undefined) found.wording = true;
    else found.decision = where.decision;
    return;
  }
  if (node.tagName === 'data') {
    const path = attribute(node, 'value');
    if (where.decision === undefined) found.fact ??= path;
    else found.decision = where.decision;
    if (path.startsWith('decisions.')) found.decision ??= path.slice('decisions.'.length);
    return;
  }
  const decision = attribute(node, 'data-decision');
  const inside = ledger.decisions.has(decision) ? { ...where, decision } : where;
  for (const child of node.children) look(child, inside, ledger, found);
}
