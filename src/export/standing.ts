import type { Document } from '../document/document.ts';
import type { School } from '../document/school.ts';
import { longDate } from '../resolve/facts.ts';

export const DRAFT = 'Draft, not yet approved';

/** What a reader has to know of a document that lies apart from the site: label and value. */
export function standingRows(school: School, { control }: Document): readonly (readonly [string, string])[] {
  const draft = control.status === 'draft';
  return [
    ['School', school.config.name],
    ['Version', draft ? `${control.version} (${DRAFT.toLowerCase()})` : control.version],
    ...(draft
      ? []
      : [['Approved by', control.approver] as const, ['In force from', longDate(control.effective)] as const]),
    ['Next review', longDate(control.nextReview)],
  ];
}

/** The same on one line, such as `version 2.1, in force from 1 September 2026`. */
export const standingLine = ({ control }: Document): string =>
  control.status === 'draft'
    ? `version ${control.version}, ${DRAFT.toLowerCase()}`
    : `version ${control.version}, in force from ${longDate(control.effective)}`;
