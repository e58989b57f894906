import type { FlowchartDocument } from '../document/document.ts';
import { layoutChart } from '../flowchart/layout-chart.ts';
import { renderChartSvg } from '../flowchart/render-chart.ts';
import type { SchoolPlan } from '../plan/build-plan.ts';

/** Draws the flowcharts of all schools as SVG, by school and chart. */
export async function drawCharts(plans: readonly SchoolPlan[]): Promise<Record<string, Record<string, string>>> {
  const drawn: Record<string, Record<string, string>> = {};
  for (const { school, documents } of plans) {
    const charts: Record<string, string> = {};
    for (const document of documents.filter(
      (candidate): candidate is FlowchartDocument => candidate.kind === 'flowchart',
    )) {
      charts[document.id] = renderChartSvg(document, await layoutChart(document));
    }
    drawn[school.id] = charts;
  }
  return drawn;
}
