import type { Document } from '../document/document.ts';
import { compareVersions, type Edition, type EditionFacts } from '../edition/edition.ts';
import { treeOf } from '../edition/tree/index.ts';
import { compareTrees } from './compare/compare-trees.ts';
import { changeOf, differing } from './make-redline.ts';
import { type RedlineContext, type Side, sideOf } from './redline.ts';
import { proposeVersion } from './version.ts';

/**
 * What to propose for a document, given its last edition: a version and whether the change is material.
 * @param now the decisions in force now, and the library; without them a decision shows as another wording
 */
export function proposeEdition(
  before: Edition,
  draft: Document,
  now: { readonly decisions: Side['decisions']; readonly library: RedlineContext['library'] } | undefined = undefined,
): { readonly version: string; readonly change: EditionFacts['change'] } {
  const tree = treeOf(draft);
  const differ = now && differing(sideOf(before), { tree, decisions: now.decisions }, now);
  const { parts } = compareTrees(before.tree, tree, differ);
  const change = changeOf(parts) ?? 'editorial';
  const version = proposeVersion(before.facts.version, { change, parts });
  if (version === undefined || compareVersions(version, before.facts.version) <= 0)
    throw new Error(`A version that does not follow ${before.facts.version} was proposed for “${draft.id}”.`);
  return { version, change };
}
