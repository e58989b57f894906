import { counted } from '../../diagnostics/format.ts';
import { isUntouched } from '../../redline/comparison.ts';
import type { DecisionChange, FactChange, Redline, SignAgain } from '../../redline/redline.ts';
import { fateOf, headingOf, partNoun, placesLine, readersLine, sides, signLine } from '../../redline/render/phrases.ts';
import { longDate, sentenceList } from '../../resolve/facts.ts';
import type { GovernorsPack } from '../pack/governors-pack.ts';
import { approvalWords } from './control-table.ts';
import type { GovernorsPackView } from './schema.ts';

type Summary = Omit<GovernorsPackView['summary'], 'id' | 'href' | 'number' | 'title'>;

/** What the governors are asked. */
export function questionOf({ draft, from, proposed }: GovernorsPack): string {
  const after = from ? `, which would follow version ${from.facts.version}` : ', its first edition';
  return `Governors are asked to approve version ${proposed.version} of “${draft.title}”${after}.`;
}

/** What stands on the agenda and in the minutes. */
export function agendaView({ school, from, proposed, redline }: GovernorsPack): GovernorsPackView['agenda'] {
  const { documentControl, review } = school.config;
  const since = from && `${from.facts.version}, in force from ${longDate(from.facts.effective)}`;
  const approval = from && approvalWords({ approver: from.facts.approvedBy, minute: from.facts.minute });
  return [
    { label: 'Now in force', value: since ? `Version ${since}` : 'No edition has been approved yet' },
    ...(approval ? [{ label: 'Approved then by', value: approval }] : []),
    { label: 'Proposed', value: `Version ${proposed.version} (${kindOfChange(redline, proposed.change)})` },
    { label: 'To be approved by', value: documentControl.approver },
    { label: 'Committee', value: review.committee },
    { label: 'Written by', value: documentControl.author },
    { label: 'Proposed next review', value: longDate(review.next) },
  ];
}

function kindOfChange(redline: Redline | undefined, change: 'material' | 'editorial'): string {
  if (!redline) return 'first edition';
  if (redline.change === undefined) return 'nothing changed';
  return change === 'material' ? 'a material change' : 'an editorial change';
}

/** What changed in three layers, in plain sentences. */
export function summaryView({ redline, signAgain, draft }: GovernorsPack): Summary {
  const empty = { sentences: [], decisions: [], facts: [], words: [] };
  if (!redline)
    return {
      ...empty,
      lead: 'This would be the first approved edition, so there is no earlier text to compare it with. The full text follows.',
      sign: draft.kind === 'agreement' ? [`It is signed by: ${uncapital(draft.signedBy)}.`] : [],
    };
  if (redline.change === undefined)
    return { ...empty, lead: 'Nothing changed since the last edition.', sign: [signLine(redline)] };
  return {
    lead: leadOf(redline),
    sentences: redline.summary.map(({ text }) => text),
    sign: [signLine(redline), ...signAgain.filter(({ document }) => document !== draft.id).map(formLine)],
    decisions: redline.decisions.map(decisionView),
    facts: redline.facts.map(factView),
    words: redline.parts.filter((part) => !isUntouched(part)).map((part) => `${headingOf(part)}: ${fateOf(part)}`),
  };
}

function leadOf(redline: Redline): string {
  const { from, decisions, facts, parts } = redline;
  const touched = parts.filter((part) => !isUntouched(part)).length;
  const changed = sentenceList([
    counted(decisions.length, 'decision'),
    counted(facts.length, 'fact'),
    `${counted(touched, partNoun(redline))} of the text`,
  ]);
  return `Since version ${from}, ${changed} changed.`;
}

const formLine = ({ title, signedBy }: SignAgain): string =>
  `Because of other changes under review, “${title}” has to be signed again, by: ${uncapital(signedBy)}.`;

function decisionView(decision: DecisionChange): Summary['decisions'][number] {
  const [before, after] = sides(decision);
  return { title: decision.question, detail: `Affects ${readersLine(decision)}`, before, after };
}

function factView(fact: FactChange): Summary['facts'][number] {
  const [before, after] = sides(fact);
  return { title: fact.label, detail: placesLine(fact), before, after };
}

const uncapital = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
