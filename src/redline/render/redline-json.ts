import type { Change, PartComparison } from '../comparison.ts';
import type { Redline } from '../redline.ts';
import { proposeVersion } from '../version.ts';

/** The shape that `redlineJson` gives; the number grows when a key goes or changes its meaning. */
const REDLINE_FORMAT = 1;

/**
 * A redline as plain data for other programs: `format`, `document`, `from`, `to` (null for the draft), `change`
 * (`material`, `editorial` or null), `proposedVersion`, `decisions`, `facts`, `words.counts`, `words.parts` (every part
 * that is not untouched, with its changes), `summary` and `signAgain`. What is absent is null, so that every key is
 * always there.
 */
export function redlineJson(redline: Redline): Record<string, unknown> {
  const { document, from, to, change, decisions, facts, counts, parts, summary, signAgain } = redline;
  return {
    format: REDLINE_FORMAT,
    document,
    from: from ?? null,
    to: to ?? null,
    change: change ?? null,
    proposedVersion: (from === undefined ? undefined : proposeVersion(from, redline)) ?? null,
    decisions: decisions.map(({ before, after, ...rest }) => ({
      ...rest,
      before: before ?? null,
      after: after ?? null,
    })),
    facts: facts.map(({ before, after, ...rest }) => ({ ...rest, before: before ?? null, after: after ?? null })),
    words: { counts, parts: parts.filter(({ status, moved }) => status !== 'same' || moved).map(partJson) },
    summary,
    signAgain: signAgain ?? null,
  };
}

const partJson = ({ id, title, number, status, moved, changes }: PartComparison): Record<string, unknown> => ({
  id,
  title,
  number: number ?? null,
  status,
  moved: moved ?? null,
  changes: changes.map(changeJson),
});

const changeJson = ({ class: kind, how, before, after, fact, decision, property, items }: Change) => ({
  class: kind,
  how,
  before,
  after,
  fact: fact ?? null,
  decision: decision ?? null,
  property: property ?? null,
  items,
});
