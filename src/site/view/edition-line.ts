import type { Document } from '../../document/document.ts';
import { DRAFT_MARK } from '../../print/view/version-words.ts';
import { longDate } from '../../resolve/facts.ts';
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
  const review = `next review by ${longDate(control.nextReview)}`;
  if (control.status === 'draft')
    return {
      lead: DRAFT_MARK,
      phrases: [after === undefined ? `to be version ${control.version}` : `to follow edition ${after}`, review],
    };
  const { state, words } = reviewNote(control.nextReview, today, true);
  const minute = control.minute === undefined ? '' : ` (minute ${control.minute})`;
  return {
    lead: `Version ${control.version}`,
    phrases: [
      `approved by the ${uncapital(control.approver).replace(/^the /, '')}${minute}`,
      `in force from ${longDate(control.effective)}`,
      state === 'in time' ? review : `${review} (${uncapital(words)})`,
    ],
  };
}

const uncapital = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
