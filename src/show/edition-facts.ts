import type { Library } from '../document/library.ts';
import type { School } from '../document/school.ts';
import type { Edition } from '../edition/edition.ts';
import { timeInForce } from '../edition/in-force.ts';
import { longDate } from '../resolve/facts.ts';
import { inlineString } from '../resolve/inline.ts';
import { createContext } from '../resolve/walk.ts';

/** One line about an edition: what it says, and its value in words. */
export type FactLine = readonly [label: string, value: string];

/**
 * What stands above the words of an edition: by whom it was approved, when it was in force, and the decisions of then.
 * @param editions every edition of the document
 */
export function editionFacts(
  edition: Edition,
  editions: readonly Edition[],
  school: School,
  library: Library,
): readonly FactLine[] {
  const { facts } = edition;
  return [
    ['School', school.config.name],
    ['Edition', facts.version],
    ['Approved by', facts.approvedBy],
    ['Approved on', longDate(facts.approvedOn)],
    ['Minute', facts.minute ?? 'none'],
    ['In force', forceWords(edition, editions)],
    ['Next review', `${longDate(facts.nextReview)}, by ${facts.committee}`],
    ['Written by', facts.author],
    ['What changed', facts.note],
    ...decisionLines(edition, school, library),
  ];
}

function forceWords(edition: Edition, editions: readonly Edition[]): string {
  const { from, until, supersededBy, never } = timeInForce(edition, editions);
  if (!supersededBy || until === undefined) return `since ${longDate(from)}`;
  const next = `edition ${supersededBy.facts.version}`;
  if (never) return `never: ${next} took effect on ${longDate(supersededBy.facts.effective)}`;
  return `from ${longDate(from)} until ${longDate(until)}; then ${next} took its place`;
}

/** A decision is named by its topic where the library still asks it. */
function decisionLines({ facts, file }: Edition, school: School, library: Library): FactLine[] {
  const at = { document: facts.document, section: facts.document, file };
  const context = createContext(school, library, facts.effective, at);
  return Object.entries(facts.decisions).map(([key, answer]) => {
    const topic = Object.entries(library.decisions).find(([known]) => known === key)?.[1]?.topic;
    return ['Decision', `${topic === undefined ? key : inlineString(topic, context)}: ${answer}`];
  });
}
