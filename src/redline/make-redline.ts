import { KINDS } from '../document/document.ts';
import { withControlFacts } from '../edition/control-words.ts';
import type { DocumentTree } from '../edition/tree/parts.ts';
import { attribute, audiencesOf, childOf, lineOf } from '../edition/tree/parts.ts';
import { compareTrees } from './compare/compare-trees.ts';
import type { Differing } from './compare/ledger.ts';
import { isUntouched, type PartComparison } from './comparison.ts';
import { decidedItems } from './layers/decided-items.ts';
import { decidedLines } from './layers/decided-lines.ts';
import { changedDecisions, decisionChanges } from './layers/decision-changes.ts';
import { decisionsThatReach } from './layers/decisions-that-reach.ts';
import { factChanges } from './layers/fact-changes.ts';
import { isMaterial, signAgainFor } from './layers/sign-again.ts';
import { summarise } from './layers/summary.ts';
import type { Redline, RedlineContext, Side, WordCounts } from './redline.ts';

/** Says what changed between two versions of one document, in three layers: decisions, facts, words. */
export function makeRedline(before: Side, after: Side, context: RedlineContext): Redline {
  const differ = differing(before, after, context);
  const control = after.control ?? before.control;
  const comparison = compareTrees(saying(before.tree, control), saying(after.tree, control), differ);
  const { parts, tree } = comparison;
  const change = changeOf(parts);
  const decisions = decisionChanges(decisionsThatReach(differ.decisions, parts, context), before, after, context);
  const document = {
    id: attribute(tree, 'id'),
    kind: KINDS.find((kind) => kind === attribute(tree, 'data-kind')) ?? 'policy',
    title: lineOf(childOf(comparison.after, 'h1')),
    audiences: audiencesOf(tree),
  };
  return {
    document,
    from: before.version,
    to: after.version,
    decisions,
    facts: change === undefined ? [] : factChanges(comparison.before, comparison.after, context),
    counts: countsOf(parts),
    parts,
    summary: summarise(document, decisions, parts, context),
    signAgain: signAgainFor(comparison.after, parts),
    change,
    tree,
  };
}

/** Both sides name the version that is new: another version alone is no change. */
const saying = (tree: DocumentTree, control: Side['control']): DocumentTree =>
  control ? { ...tree, children: withControlFacts(tree.children, control) } : tree;

/** Whether wording or a rule changed, only facts or the order did, or nothing at all. */
export function changeOf(parts: readonly PartComparison[]): Redline['change'] {
  if (parts.some(({ changes }) => changes.some(isMaterial))) return 'material';
  return parts.every(isUntouched) ? undefined : 'editorial';
}

/** What differs besides the words: decisions, and what the library makes depend on them. */
export function differing(before: Side, after: Side, { library }: Pick<RedlineContext, 'library'>): Differing {
  const decisions = changedDecisions(before.decisions, after.decisions);
  const id = attribute(after.tree, 'id');
  return {
    decisions,
    items: decidedItems(id, decisions, library),
    lines: decidedLines(id, decisions, library),
  };
}

function countsOf(parts: readonly PartComparison[]): WordCounts {
  const count = (holds: (part: PartComparison) => boolean): number => parts.filter(holds).length;
  return {
    added: count(({ status }) => status === 'added'),
    removed: count(({ status }) => status === 'removed'),
    moved: count(({ moved }) => moved !== undefined),
    reworded: count(({ status }) => status === 'reworded'),
  };
}
