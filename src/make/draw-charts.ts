import type { Document, FlowchartDocument } from '../document/document.ts';
import type { School } from '../document/school.ts';
import { pastDocument } from '../edition/current.ts';
import { layoutChart } from '../flowchart/layout-chart.ts';
import { renderChartSvg } from '../flowchart/render-chart.ts';
import type { SchoolPlan } from '../plan/build-plan.ts';
import { chartOfEdition } from '../site/site-input.ts';

/** Draws the flowcharts of all schools as SVG, by school and chart; those of editions by `chartOfEdition`. */
export async function drawCharts(plans: readonly SchoolPlan[]): Promise<Record<string, Record<string, string>>> {
  const drawn: Record<string, Record<string, string>> = {};
  for (const { school, documents } of plans) {
    const charts: Record<string, string> = {};
    for (const [key, chart] of [...chartsIn(documents), ...pastCharts(school)])
      charts[key] = renderChartSvg(chart, await layoutChart(chart));
    drawn[school.id] = charts;
  }
  return drawn;
}

type Keyed = readonly [key: string, chart: FlowchartDocument];

const isChart = (document: Document): document is FlowchartDocument => document.kind === 'flowchart';

const chartsIn = (documents: readonly Document[]): Keyed[] =>
  documents.filter(isChart).map((chart) => [chart.id, chart]);

/** A chart holds no drawing of the library, so none is needed to bring it back. */
const pastCharts = (school: School): Keyed[] =>
  (school.editions ?? [])
    .filter(({ facts }) => facts.kind === 'flowchart')
    .map((edition) => pastDocument(edition, school, { icons: {} }))
    .filter(isChart)
    .map((chart) => [chartOfEdition(chart.id, chart.control.version), chart]);
