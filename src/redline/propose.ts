import type { Document } from '../document/document.ts';
import { compareVersions, type Edition, type EditionFacts } from '../edition/edition.ts';
import { treeOf } from '../edition/tree/index.ts';
import { compareTrees } from './compare/compare-trees.ts';
import { changedDecisions } from './layers/decision-changes.ts';
import { changeOf } from './make-redline.ts';
import { proposeVersion } from './version.ts';

/**
 * What to propose for a document, given its last edition: a version and whether the change is material.
 * @param decisions those in force now, by their keys; without them a decision shows as another wording
 */
export function proposeEdition(
  before: Edition,
  draft: Document,
  decisions: Readonly<Record<string, string>> = before.facts.decisions,
): { readonly version: string; readonly change: EditionFacts['change'] } {
  const differ = changedDecisions(before.facts.decisions, decisions);
  const { parts } = compareTrees(before.tree, treeOf(draft), { decisions: differ });
  const change = changeOf(parts) ?? 'editorial';
  const version = proposeVersion(before.facts.version, { change, parts });
  if (version === undefined || compareVersions(version, before.facts.version) <= 0)
    throw new Error(`A version that does not follow ${before.facts.version} was proposed for “${draft.id}”.`);
  return { version, change };
}
