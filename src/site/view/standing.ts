import { type Edition, newestFirst } from '../../edition/edition.ts';
import { timeInForce } from '../../edition/in-force.ts';
import { longDate } from '../../resolve/facts.ts';
import { unbroken } from './words.ts';

/** Whether an edition holds today, as a word for the style of a page and as a sentence without its full stop. */
export interface Standing {
  readonly is: 'in-force' | 'superseded' | 'to-come' | 'withdrawn';
  readonly words: string;
}

/**
 * How one edition stands among those of its document.
 * @param published false where the school no longer publishes the document
 * @param today year-month-day
 */
export function standingOf(
  edition: Edition,
  editions: readonly Edition[],
  published: boolean,
  today: string,
): Standing {
  const { from, supersededBy, never } = timeInForce(edition, editions);
  if (supersededBy && supersededBy.facts.effective <= today) return superseded(supersededBy, never);
  if (from > today) return { is: 'to-come', words: `Approved, and not yet in force: it takes effect on ${day(from)}` };
  if (!published && newestFirst(editions)[0] === edition)
    return { is: 'withdrawn', words: 'The last edition of a document that the school no longer publishes' };
  const next = supersededBy
    ? `; edition ${supersededBy.facts.version} takes its place on ${day(supersededBy.facts.effective)}`
    : '';
  return { is: 'in-force', words: `In force since ${day(from)}${next}` };
}

function superseded({ facts }: Edition, never: boolean): Standing {
  const { version, effective } = facts;
  return {
    is: 'superseded',
    words: never
      ? `Never in force: edition ${version} took its place on ${day(effective)}`
      : `Superseded by edition ${version} on ${day(effective)}`,
  };
}

const day = (date: string): string => unbroken(longDate(date));
