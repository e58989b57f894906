import type { FlowchartDocument } from '../../document/document.ts';
import type { School } from '../../document/school.ts';
import type { ChartLayout } from '../../flowchart/layout-chart.ts';
import { chartSvg } from '../../flowchart/render-chart.ts';
import { Fragment } from './fragment.ts';
import { letterhead } from './letterhead.ts';
import type { FlowchartView } from './schema.ts';

/** The room for the chart on an A4 sheet, in millimetres. */
const PORTRAIT = { width: 178, height: 215 };
const LANDSCAPE = { width: 265, height: 130 };
/** 13 pixels of a chart are then 12 points on paper: letters never grow beyond that. */
const LARGEST = 0.326;

/** Makes the view of a flowchart sheet, turned the way that shows the chart larger. */
export function flowchartView(school: School, document: FlowchartDocument, layout: ChartLayout): FlowchartView {
  const scale = (room: typeof PORTRAIT): number =>
    Math.min(room.width / layout.width, room.height / layout.height, LARGEST);
  // Upright unless turning really helps: a pack whose sheets all stand the same way is easier to pin up.
  const turned = scale(LANDSCAPE) > scale(PORTRAIT) * 1.1;
  return {
    ...letterhead(school, document),
    orientation: turned ? 'landscape' : 'portrait',
    width: (layout.width * scale(turned ? LANDSCAPE : PORTRAIT)).toFixed(1),
    chart: Fragment.of([chartSvg(document, layout)]),
  };
}
