import { AUDIENCES, type Audience } from '../../document/document.ts';
import { attribute, audiencesOf, type DocumentTree, partsOf } from '../../edition/tree/parts.ts';
import type { DecisionChange, RedlineContext, Side } from '../redline.ts';

/** The keys of the decisions whose answers differ. */
export function changedDecisions(before: Side['decisions'], after: Side['decisions']): ReadonlySet<string> {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return new Set([...keys].filter((key) => before[key] !== after[key]));
}

/**
 * The decisions that differ, in words, in the order of the registry.
 * @param keys those that reach the document
 */
export function decisionChanges(
  keys: ReadonlySet<string>,
  before: Side,
  after: Side,
  context: RedlineContext,
): DecisionChange[] {
  return registered(keys, context).map(([key, entry]) => {
    const [was, is] = [before.decisions[key], after.decisions[key]];
    return {
      key,
      question: context.words(entry.question),
      topic: context.words(entry.topic),
      before: was === undefined ? undefined : shortAnswer(key, was, entry, context),
      after: is === undefined ? undefined : shortAnswer(key, is, entry, context),
      affected: affected(entry, [was, is], [before.tree, after.tree], context),
    };
  });
}

type Entry = RedlineContext['library']['decisions'][keyof RedlineContext['library']['decisions']];

const registered = (keys: ReadonlySet<string>, { library }: RedlineContext): [string, Entry][] =>
  Object.entries(library.decisions).filter(([key]) => keys.has(key));

const answerOf = (answer: string | undefined, entry: Entry) =>
  answer === undefined ? undefined : (entry.answers[answer] ?? entry.answers.any);

/** An answer that is a number stands in the words of the registry as a fact, and here as it was. */
function shortAnswer(key: string, answer: string, entry: Entry, { words }: RedlineContext): string {
  const short = answerOf(answer, entry)?.short ?? answer;
  return words(short.replaceAll(`{school.decisions.${key}}`, answer));
}

/** Those to whom an answer speaks in words of their own; else everyone whom the section of the decision is for. */
function affected(
  entry: Entry,
  answers: readonly (string | undefined)[],
  trees: readonly DocumentTree[],
  { library }: RedlineContext,
): Audience[] {
  const spokenTo = new Set(answers.flatMap((answer) => Object.keys(answerOf(answer, entry)?.for ?? {})));
  if (spokenTo.size > 0) return AUDIENCES.filter((audience) => spokenTo.has(audience));
  const part = trees.flatMap(partsOf).find((section) => attribute(section, 'id') === entry.section);
  const section = library.sections.find(({ id }) => id === entry.section);
  const readers = part ? audiencesOf(part) : (section?.audiences ?? trees.flatMap(audiencesOf));
  return AUDIENCES.filter((audience) => readers.includes(audience));
}
