import type { RecordDocument } from '../../document/document.ts';
import type { School } from '../../document/school.ts';
import { blankUrl } from '../blanks/blank.ts';
import { cellBlank } from '../blanks/form-blanks.ts';
import { Fragment } from './fragment.ts';
import { letterhead } from './letterhead.ts';
import { noLinks } from './links.ts';
import type { RecordView } from './schema.ts';

/** Heights of a row in millimetres, from the one that is pleasant to write in to the least that can be written in. */
export const ROW_HEIGHTS = [13, 12, 11, 10, 9, 8] as const;

/** Makes the view of a sheet that is filled in by hand. */
export function recordView(school: School, document: RecordDocument, rowHeight: number): RecordView {
  const whole = document.columns.reduce((sum, { width }) => sum + width, 0) || 1;
  return {
    ...letterhead(school, document, 'confidential when filled in'),
    intro: Fragment.of(document.intro, noLinks),
    keeping: [
      { label: 'Kept by', value: document.keeper },
      { label: 'Read by', value: `${document.reviewers}, ${document.frequency}` },
      { label: 'Retention', value: document.retention },
    ],
    rowHeight: `${rowHeight}`,
    columns: document.columns.map(({ label, width }) => ({ label, width: ((width / whole) * 100).toFixed(2) })),
    rows: Array.from({ length: document.rows }, (_empty, index) => ({
      cells: document.columns.map((column) => blankUrl(cellBlank(index + 1, column))),
    })),
  };
}
