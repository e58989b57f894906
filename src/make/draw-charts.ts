import type { Document, FlowchartDocument } from '../document/document.ts';
import type { Library } from '../document/library.ts';
import type { School } from '../document/school.ts';
import { pastDocument } from '../edition/current.ts';
import { layoutChart } from '../flowchart/layout-chart.ts';
import { renderChartSvg } from '../flowchart/render-chart.ts';
import type { SchoolPlan } from '../plan/build-plan.ts';
import { chartOfEdition } from '../site/site-input.ts';

/** Draws the flowcharts of all schools as SVG, by school and chart; those of editions by `chartOfEdition`. */
export async function drawCharts(
  plans: readonly Pick<SchoolPlan, 'school' | 'documents'>[],
  library: Library,
): Promise<Record<string, Record<string, string>>> {
  const drawn: Record<string, Record<string, string>> = {};
  for (const { school, documents } of plans) {
    const charts: Record<string, string> = {};
    for (const [key, chart] of [...chartsIn(documents), ...pastCharts(school, library)])
      charts[key] = renderChartSvg(chart, await layoutChart(chart));
    drawn[school.id] = charts;
  }
  return drawn;
}

type Keyed = readonly [key: string, chart: FlowchartDocument];

const isChart = (document: Document): document is FlowchartDocument => document.kind === 'flowchart';

const chartsIn = (documents: readonly Document[]): Keyed[] =>
  documents.filter(isChart).map((chart) => [chart.id, chart]);

const pastCharts = (school: School, library: Library): Keyed[] =>
  (school.editions ?? [])
    .filter(({ facts }) => facts.kind === 'flowchart')
    .map((edition) => pastDocument(edition, school, library))
    .filter(isChart)
    .map((chart) => [chartOfEdition(chart.id, chart.control.version), chart]);
