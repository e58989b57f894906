import type { Document } from '../../document/document.ts';
import { DRAFT_MARK } from '../../print/view/version-words.ts';
import { longDate } from '../../resolve/facts.ts';
import { enGB } from '../strings/en-GB/index.ts';
import { reviewNote } from './review-words.ts';

export { DRAFT_MARK };

/** Which version of a document this is, in a few phrases that stand on one line. */
export interface EditionLine {
  readonly lead: string;
  readonly phrases: readonly string[];
}

/**
 * @param after the version of the last edition, where this is the draft of the next one
 * @param today year-month-day
 */
export function editionLine({ control }: Pick<Document, 'control'>, today: string, after?: string): EditionLine {
  const review = said.review(longDate(control.nextReview));
  if (control.status === 'draft')
    return {
      lead: DRAFT_MARK,
      phrases: [after === undefined ? said.toBe(control.version) : said.toFollow(after), review],
    };
  const { state, words } = reviewNote(control.nextReview, today, true);
  const minute = control.minute === undefined ? '' : said.minute(control.minute);
  return {
    lead: said.version(control.version),
    phrases: [
      `${said.approvedBy(uncapital(control.approver).replace(/^the /, ''))}${minute}`,
      said.inForce(longDate(control.effective)),
      state === 'in time' ? review : `${review} (${uncapital(words)})`,
    ],
  };
}

const said = enGB.versions.line;

const uncapital = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
