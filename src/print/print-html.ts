import type { Document } from '../document/document.ts';
import type { School } from '../document/school.ts';
import { layoutChart } from '../flowchart/layout-chart.ts';
import type { GovernorsPack } from './pack/governors-pack.ts';
import { loadTemplates, type RenderView } from './templates.ts';
import { agreementView, DENSITIES } from './view/agreement.ts';
import { flowchartView } from './view/flowchart.ts';
import { governorsPackView } from './view/governors-pack.ts';
import { largeChartView, largeRecordView, withShortFooter } from './view/large-print.ts';
import { type Letterhead, withPastMark } from './view/letterhead.ts';
import { policyView } from './view/policy.ts';
import { ROW_HEIGHTS, recordView } from './view/record.ts';
import { sheetView } from './view/sheet.ts';

/** What may be changed between two tries at printing the same document. */
export interface Fitting {
  /** How tightly the document is set: 0 is the loosest. */
  readonly squeeze: number;
  /** Whether it is set in large print. */
  readonly large?: boolean | undefined;
}

export const LOOSE: Fitting = { squeeze: 0 };

/**
 * The exact HTML that is printed for a document, its stylesheet included.
 * @param past what every page says of an edition that is not in force
 */
export async function renderPrintHtml(
  school: School,
  document: Document,
  fitting: Fitting = LOOSE,
  past?: string,
): Promise<string> {
  const { render, renderLarge } = await loadTemplates();
  return fitting.large
    ? renderLargeWith(renderLarge, school, document, fitting, past)
    : renderWith(render, school, document, fitting, past);
}

async function renderWith(
  render: RenderView,
  school: School,
  document: Document,
  { squeeze }: Fitting,
  past: string | undefined,
): Promise<string> {
  const marked = markedWith(document, past);
  switch (document.kind) {
    case 'policy':
      return render('policy', marked(policyView(school, document)));
    case 'agreement':
      return render('agreement', marked(agreementView(school, document, DENSITIES[squeeze] ?? 'tight')));
    case 'record':
      return render('record', marked(recordView(school, document, ROW_HEIGHTS[squeeze] ?? 8)));
    case 'flowchart':
      return render('flowchart', marked(flowchartView(school, document, await layoutChart(document))));
    case 'sheet':
      return render('sheet', marked(sheetView(school, document, squeeze)));
  }
}

/** What large print cannot show in the same shape, a chart and a table of many columns, it shows as a list. */
async function renderLargeWith(
  render: RenderView,
  school: School,
  document: Document,
  fitting: Fitting,
  past: string | undefined,
): Promise<string> {
  const marked = markedWith(document, past);
  const shortened: RenderView = (kind, view) => render(kind, withShortFooter(view));
  switch (document.kind) {
    case 'record':
      return shortened('large-record', marked(largeRecordView(school, document)));
    case 'flowchart':
      return shortened('sheet', marked(largeChartView(school, document)));
    default:
      return renderWith(shortened, school, document, fitting, past);
  }
}

const markedWith =
  (document: Document, past: string | undefined) =>
  <T extends Letterhead>(view: T): T =>
    past ? withPastMark(view, document, past) : view;

/**
 * The exact HTML of a pack for governors.
 * @param hasContents whether it is long enough to need them
 */
export async function renderPackHtml(pack: GovernorsPack, hasContents: boolean): Promise<string> {
  const { render } = await loadTemplates();
  const layout = pack.draft.kind === 'flowchart' ? await layoutChart(pack.draft) : undefined;
  return render('governors-pack', governorsPackView(pack, hasContents, layout));
}
