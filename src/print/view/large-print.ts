import type { FlowchartDocument, RecordDocument } from '../../document/document.ts';
import { h } from '../../document/hast.ts';
import type { School } from '../../document/school.ts';
import { chartSteps } from '../../flowchart/steps.ts';
import { Fragment } from './fragment.ts';
import { type Letterhead, letterhead } from './letterhead.ts';
import { recordView } from './record.ts';
import type { LargeRecordView, SheetView } from './schema.ts';

/** Makes the view of a sheet whose columns stand below each other: side by side they are too narrow for large type. */
export function largeRecordView(school: School, document: RecordDocument): LargeRecordView {
  const { rowHeight: _height, columns, rows, ...view } = recordView(school, document, 0);
  const widest = Math.max(...document.columns.map(({ width }) => width));
  return {
    ...view,
    rows: rows.map(({ cells }, index) => ({
      title: `Row ${index + 1}`,
      cells: columns.map(({ label }, column) => ({
        label,
        width: document.columns[column]?.width === widest ? 'full' : 'half',
        blank: cells[column] ?? '',
      })),
    })),
  };
}

/** Makes the view of a flowchart as its steps and their ways: letters of 18 points leave no room for the drawing. */
export function largeChartView(school: School, document: FlowchartDocument): SheetView {
  const steps = chartSteps(document).map(({ text, type, ways }) =>
    h('li', { class: `step is-${type}` }, h('p', {}, text), ...ways.map((way) => h('p', { class: 'way' }, way.text))),
  );
  return {
    ...letterhead(school, document),
    poster: false,
    orientation: 'portrait',
    size: '6.35',
    body: Fragment.of([h('p', {}, document.summary), h('ol', { class: 'chart-steps' }, ...steps)]),
  };
}

/** Two lines of the foot of a page in large print. */
const FOOTER_LONGEST = 90;

/** The same view with a foot that has room in large type: of a very long name it shows the beginning. */
export const withShortFooter = <T extends Pick<Letterhead, 'footer'>>(view: T): T => ({
  ...view,
  footer: { ...view.footer, school: shortened(view.footer.school) },
});

const shortened = (words: string): string =>
  words.length <= FOOTER_LONGEST ? words : `${words.slice(0, FOOTER_LONGEST - 1).trimEnd()}…`;
