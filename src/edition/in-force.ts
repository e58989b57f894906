import { type Edition, newestFirst } from './edition.ts';

/** From when to when an edition was in force. Dates are year-month-day. */
export interface TimeInForce {
  readonly from: string;
  /** The day before the next one took its place; undefined where it still holds. */
  readonly until: string | undefined;
  /** The edition that took its place, or will on a day that is known. */
  readonly supersededBy: Edition | undefined;
  /** True where another one took effect on the same day or before it. */
  readonly never: boolean;
}

/**
 * When an edition was in force among those of its document: from its day until the first later version takes effect.
 * @param editions every edition of the document, in any order
 */
export function timeInForce(edition: Edition, editions: readonly Edition[]): TimeInForce {
  const ordered = newestFirst(editions);
  const later = ordered.slice(
    0,
    ordered.findIndex(({ facts }) => facts.version === edition.facts.version),
  );
  const { effective } = edition.facts;
  const supersededBy = later.reduce<Edition | undefined>(
    (first, next) => (first === undefined || next.facts.effective < first.facts.effective ? next : first),
    undefined,
  );
  return {
    from: effective,
    until: supersededBy && dayBefore(supersededBy.facts.effective),
    supersededBy,
    never: supersededBy !== undefined && supersededBy.facts.effective <= effective,
  };
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
