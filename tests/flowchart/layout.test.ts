import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FlowchartDocument } from '../../src/document/document.ts';
import { layoutChart } from '../../src/flowchart/layout-chart.ts';
import { loadMeasure } from '../../src/flowchart/measure.ts';
import { flowchartView } from '../../src/print/view/flowchart.ts';
import { sampleChart } from '../print/sample.ts';
import { arbitraryChart } from './arbitrary-chart.ts';
import { exampleCharts } from './example-charts.ts';
import { faultsOfLayout } from './faults-of-layout.ts';

const measure = await loadMeasure();
const examples = await exampleCharts();
const faultsOf = async (chart: FlowchartDocument): Promise<string[]> =>
  faultsOfLayout(chart, await layoutChart(chart), measure);

describe('steps, words and lines keep clear of each other', () => {
  test.each(examples)('in the chart $chart.id of $school.id', async ({ chart }) => {
    expect(await faultsOf(chart)).toEqual([]);
  });

  test.each<[string, FlowchartDocument]>([
    ['with more ways out of a step than it has sides', sampleChart],
    ['with a way that leads back', { ...sampleChart, edges: [...sampleChart.edges, { from: 'log', to: 'ask' }] }],
    ['with steps that nothing leads to', { ...sampleChart, edges: sampleChart.edges.slice(4) }],
    ['of one step', { ...sampleChart, nodes: sampleChart.nodes.slice(0, 1), edges: [] }],
  ])('in a chart %s', async (_what, chart) => {
    expect(await faultsOf(chart)).toEqual([]);
  });

  test('in charts drawn by chance', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryChart, async (chart) => {
        expect(await faultsOf(chart)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the size on paper', () => {
  test('lets the letters of every example be 8.5 points or larger', async () => {
    for (const { school, chart } of examples) {
      const layout = await layoutChart(chart);
      const millimetres = Number(flowchartView(school, chart, layout).width) / layout.width;
      expect((millimetres * 13 * 72) / 25.4, `${school.id} ${chart.id}`).toBeGreaterThan(8.5);
    }
  });

  test('asks for narrower text where many steps stand side by side, and for wider text below each other', async () => {
    const text = 'Write down what happened, who saw it and when, and keep it until somebody asks for it';
    const ids = [...'abcdefghijkl'];
    const chart = (steps: readonly string[], ways: readonly string[]): FlowchartDocument => ({
      ...sampleChart,
      nodes: steps.map((id) => ({ id, type: 'action', text })),
      edges: ways.map(([from = '', to = '']) => ({ from, to })),
    });
    const wide = chart(ids.slice(0, 6), ['ab', 'ac', 'ad', 'ae', 'af']);
    const high = chart(ids, ['ab', 'ac', 'bd', 'de', 'ef', 'fg', 'gh', 'hi', 'ij', 'jk', 'kl']);
    const linesOf = async (document: FlowchartDocument): Promise<number | undefined> =>
      (await layoutChart(document)).nodes.find(({ id }) => id === 'b')?.lines.length;
    expect(await linesOf(wide)).toBeGreaterThan((await linesOf(high)) ?? Infinity);
  });
});
