import { counted } from '../../diagnostics/format.ts';
import { sentenceList } from '../../resolve/facts.ts';
import type { PartComparison, PartStatus } from '../comparison.ts';
import { OPENING } from '../comparison.ts';
import type { DecisionChange, FactChange, Redline } from '../redline.ts';

/** What the parts of a document are called. */
export const partNoun = ({ document }: Redline): string => (document.kind === 'policy' ? 'section' : 'part');

/** The title of a redline: `What changed from version 2.1 to the draft`. */
export const redlineTitle = ({ from, to }: Redline): string =>
  `What changed from ${versionName(from)} to ${versionName(to)}`;

const versionName = (version: string | undefined): string =>
  version === undefined ? 'the draft' : `version ${version}`;

const FATE: Readonly<Record<PartStatus, string>> = {
  same: 'unchanged',
  facts: 'only facts differ',
  decisions: 'follows a decision',
  reordered: 'in another order',
  reworded: 'reworded',
  added: 'added',
  removed: 'removed',
};

/** What became of a part, in a few words. */
export function fateOf({ status, moved }: PartComparison): string {
  const move = moved ? [`moved from ${moved.from} to ${moved.to}`] : [];
  return [...(status === 'same' && moved ? [] : [FATE[status]]), ...move].join(', ');
}

/** The number and the title of a part. */
export const headingOf = (part: PartComparison): string =>
  part.id === OPENING ? 'Title and summary' : part.number === undefined ? part.title : `${part.number} ${part.title}`;

/** Where a part stands and what became of it: `Section 23: reworded`. */
export function fateLine(part: PartComparison): string {
  const fate = fateOf(part);
  return part.number === undefined
    ? `${fate.charAt(0).toUpperCase()}${fate.slice(1)}`
    : `Section ${part.number}: ${fate}`;
}

/** `3 sections reworded, 1 added, 0 removed, 1 moved`. */
export function countsLine(redline: Redline): string {
  const { added, removed, moved, reworded } = redline.counts;
  return `${counted(reworded, partNoun(redline))} reworded, ${added} added, ${removed} removed, ${moved} moved`;
}

/** Old and new side of a change in words; `none` where there is nothing. */
export const sides = ({ before, after }: DecisionChange | FactChange): readonly [string, string] => [
  before ?? 'not named',
  after ?? 'no longer named',
];

/** Where a fact stands: `in 3 places`. */
export const placesLine = ({ places, after }: FactChange): string =>
  `${after === undefined ? 'was ' : ''}in ${counted(places, 'place')}`;

/** Whether people must sign again, in one sentence. */
export function signLine({ document, signAgain }: Redline): string {
  if (document.kind !== 'agreement') return 'Nobody signs this document.';
  if (!signAgain) return 'Nobody has to sign again.';
  const who = signAgain.signedBy.charAt(0).toLowerCase() + signAgain.signedBy.slice(1);
  const what = `${signAgain.clauses.length === 1 ? 'one promise' : `${signAgain.clauses.length} promises`} changed`;
  return `“${signAgain.title}” has to be signed again, because ${what}. It is signed by: ${who}.`;
}

/** `pupils and staff`. */
export const readersLine = ({ affected }: DecisionChange): string => sentenceList(affected);
