import { type Edition, newestFirst } from '../../edition/edition.ts';
import { timeInForce } from '../../edition/in-force.ts';
import { longDate } from '../../resolve/facts.ts';
import { enGB } from '../strings/en-GB/index.ts';
import { unbroken } from './words.ts';

const said = enGB.edition.standing;

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
  if (from > today) return { is: 'to-come', words: said.toCome(day(from)) };
  if (!published && newestFirst(editions)[0] === edition) return { is: 'withdrawn', words: said.withdrawn };
  const next = supersededBy ? said.next(supersededBy.facts.version, day(supersededBy.facts.effective)) : '';
  return { is: 'in-force', words: `${said.inForce(day(from))}${next}` };
}

function superseded({ facts }: Edition, never: boolean): Standing {
  const { version, effective } = facts;
  return {
    is: 'superseded',
    words: (never ? said.never : said.superseded)(version, day(effective)),
  };
}

const day = (date: string): string => unbroken(longDate(date));
