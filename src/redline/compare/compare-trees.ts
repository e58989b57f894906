import type { HElement, HNode, Property } from '../../document/hast.ts';
import { attribute, audiencesOf, childOf, type DocumentTree, lineOf } from '../../edition/tree/parts.ts';
import type { Change, Comparison, PartComparison, PartStatus } from '../comparison.ts';
import { OPENING } from '../comparison.ts';
import { MARK } from '../marks.ts';
import { alignIds, type Step } from './align-ids.ts';
import type { Differing, Ledger, Where } from './ledger.ts';
import { markWhole } from './mark-whole.ts';
import { mergeChildren, mergeElements } from './merge-blocks.ts';
import { withMovesBetweenParts } from './moves-between-parts.ts';
import { keyOf } from './node-key.ts';
import { partTitle } from './part-title.ts';
import { mergeProperties } from './properties.ts';
import { sameTree } from './same-tree.ts';
import { tidy } from './tidy.ts';

/**
 * Compares two trees of one document, part by part.
 * @returns every part in the order of the new tree, removed ones in their old place, with the changes in it; a part
 *   that kept its id and left its order is moved
 */
export function compareTrees(
  before: DocumentTree,
  after: DocumentTree,
  differing: Differing = { decisions: new Set() },
): Comparison {
  const [a, b] = [tidy(before), tidy(after)];
  const ledger: Ledger = { ...differing, changes: [], next: { number: 1 } };
  const {
    [MARK.number]: aboutAll,
    [MARK.change]: _change,
    ...properties
  } = mergeProperties(a, b, where('article'), ledger);
  const [openingA, sectionsA] = split(a);
  const [openingB, sectionsB] = split(b);
  const opening = withNumbers(compareOpening(openingA, openingB, b, ledger), aboutAll);
  const steps = alignIds(sectionsA.map(idOf), sectionsB.map(idOf));
  const sections = steps.map((step) => compareStep(step, sectionsA, sectionsB, openingA.length, b, ledger));
  const parts = withMovesBetweenParts([opening, ...sections]).map(withStatus);
  return { before: a, after: b, parts, tree: { ...b, properties, children: parts.flatMap(({ nodes }) => nodes) } };
}

const idOf = (section: HElement): string => attribute(section, 'id');
const where = (parent: string): Where => ({ live: false, items: [], parent });

function split(article: DocumentTree): [HNode[], HElement[]] {
  const sections: HElement[] = [];
  const opening: HNode[] = [];
  for (const child of article.children)
    if (child.type === 'element' && child.tagName === 'section') sections.push(child);
    else opening.push(child);
  return [opening, sections];
}

/** Runs a comparison and takes the changes that it noted out of the ledger. */
function taking(ledger: Ledger, compare: () => HNode[]): { readonly nodes: HNode[]; readonly changes: Change[] } {
  const nodes = compare();
  return { nodes, changes: ledger.changes.splice(0) };
}

function compareOpening(before: HNode[], after: HNode[], tree: DocumentTree, ledger: Ledger): PartComparison {
  const part = taking(ledger, () => mergeChildren(before, after, where('article'), ledger));
  return { id: OPENING, title: lineOf(childOf(tree, 'h1')), status: 'same', audiences: audiencesOf(tree), ...part };
}

/** What changed about the document as a whole is shown on its title. */
function withNumbers(part: PartComparison, numbers: Property): PartComparison {
  const [title, ...others] = part.nodes;
  if (numbers === undefined || title?.type !== 'element') return part;
  const all = [title.properties[MARK.number], numbers].filter((number) => number !== undefined).join(' ');
  const properties = { [MARK.change]: 'changed', ...title.properties, [MARK.number]: all };
  return { ...part, nodes: [{ ...title, properties }, ...others] };
}

function compareStep(
  { from, to, moved }: Step,
  before: readonly HElement[],
  after: readonly HElement[],
  offset: number,
  tree: DocumentTree,
  ledger: Ledger,
): PartComparison {
  const a = from === undefined ? undefined : before[from];
  const b = to === undefined ? undefined : after[to];
  const section = (b ?? a) as HElement;
  const number = (to ?? from ?? 0) + 1;
  const part = taking(ledger, () => {
    if (a && b) return mergeSections(a, b, moved ? offset + (from ?? 0) : undefined, ledger);
    return markWhole({ type: 'block', element: section, key: '' }, b ? 'added' : 'removed', where('article'), ledger);
  });
  return {
    id: idOf(section),
    title: partTitle(section),
    number: attribute(tree, 'data-kind') === 'policy' ? number : undefined,
    status: b ? (a ? 'same' : 'added') : 'removed',
    moved: moved ? { from: (from ?? 0) + 1, to: (to ?? 0) + 1 } : undefined,
    audiences: audiencesOf(section),
    ...part,
  };
}

function mergeSections(a: HElement, b: HElement, wasAt: number | undefined, ledger: Ledger): HNode[] {
  const same = sameTree(a, b) || keyOf([a]) === keyOf([b]);
  const merged = same ? b : mergeElements(a, b, where('article'), ledger);
  if (wasAt === undefined) return [merged];
  const properties = { ...merged.properties, [MARK.change]: 'moved', [MARK.wasAt]: String(wasAt) };
  return [{ ...merged, properties }];
}

function withStatus(part: PartComparison): PartComparison {
  return part.status === 'same' ? { ...part, status: statusOf(part.changes) } : part;
}

function statusOf(changes: readonly Change[]): PartStatus {
  const has = (name: Change['class']): boolean => changes.some((change) => change.class === name);
  if (has('wording')) return 'reworded';
  if (has('decision')) return 'decisions';
  if (has('fact')) return 'facts';
  return has('moved') ? 'reordered' : 'same';
}
