import { counted } from '../../diagnostics/format.ts';
import type { Audience } from '../../document/document.ts';
import { sentenceList } from '../../resolve/facts.ts';
import type { PartComparison, PartStatus } from '../comparison.ts';
import { isUntouched, OPENING } from '../comparison.ts';
import type { DecisionChange, Redline, RedlineContext, SummarySentence } from '../redline.ts';

/** Those who are told what changed in a policy, whether or not it concerns them. */
const TOLD: readonly Audience[] = ['pupils', 'parents', 'staff', 'governors'];

/** What changed for each group of readers, one sentence each, in words that everyone understands. */
export function summarise(
  document: Redline['document'],
  decisions: readonly DecisionChange[],
  parts: readonly PartComparison[],
  context: RedlineContext,
): SummarySentence[] {
  const others = document.audiences.filter((audience) => !TOLD.includes(audience));
  const told = document.kind === 'policy' ? [...TOLD, ...others] : document.audiences;
  return told.map((audience) => {
    const read = parts.filter((part) => readersOf(part, document).includes(audience));
    const decided = decisions.filter(({ affected }) => affected.includes(audience));
    const name = audienceName(audience, context);
    const changes = changesOf(decided, read, document.kind === 'policy' ? 'section' : 'part');
    const text = changes.length === 0 ? `Nothing changes for ${name}.` : `For ${name}, ${sentenceList(changes)}.`;
    return { audience, text };
  });
}

/** A group of readers by the word the school uses. */
function audienceName(audience: Audience, { words }: RedlineContext): string {
  if (audience === 'pupils') return words('{pupils}');
  return audience === 'governors' ? words('{governors}') : audience;
}

const readersOf = (part: PartComparison, document: Redline['document']): readonly Audience[] =>
  part.audiences.length > 0 && part.id !== OPENING ? part.audiences : document.audiences;

const FATES: readonly (readonly [PartStatus, string, string])[] = [
  ['added', 'is new', 'are new'],
  ['removed', 'is taken out', 'are taken out'],
  ['reworded', 'is reworded', 'are reworded'],
  ['facts', 'names other people, numbers or dates', 'name other people, numbers or dates'],
];

function changesOf(decisions: readonly DecisionChange[], parts: readonly PartComparison[], noun: string): string[] {
  const topics = decisions.map(({ topic }) => `“${topic}”`);
  const decided =
    topics.length > 0
      ? [`${counted(topics.length, 'rule')} ${topics.length === 1 ? 'changes' : 'change'} (${sentenceList(topics)})`]
      : decidedUnnamed(parts, noun);
  const fates = FATES.flatMap(([status, one, many]) => {
    const titles = parts.filter((part) => part.status === status).map(({ title }) => title);
    return titles.length === 0
      ? []
      : [`${counted(titles.length, noun)} ${titles.length === 1 ? one : many} (${listed(titles)})`];
  });
  const moved = parts
    .filter((part) => part.moved !== undefined || part.status === 'reordered')
    .map(({ title }) => title);
  const order = moved.length === 0 ? [] : [`${counted(moved.length, noun)} moved (${listed(moved)})`];
  return parts.every(isUntouched) && decided.length === 0 ? [] : [...decided, ...fates, ...order];
}

/** Parts whose words follow a decision that the registry no longer knows, or that speaks to other readers. */
function decidedUnnamed(parts: readonly PartComparison[], noun: string): string[] {
  const titles = parts.filter(({ status }) => status === 'decisions').map(({ title }) => title);
  return titles.length === 0
    ? []
    : [
        `${counted(titles.length, noun)} ${titles.length === 1 ? 'follows' : 'follow'} a new decision (${listed(titles)})`,
      ];
}

const MOST_TITLES = 4;

function listed(titles: readonly string[]): string {
  const shown = titles.slice(0, MOST_TITLES).map((title) => `“${title}”`);
  const more = titles.length - shown.length;
  return sentenceList(more > 0 ? [...shown, `${more} more`] : shown);
}
