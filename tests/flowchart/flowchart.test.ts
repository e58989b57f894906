import { describe, expect, test } from 'vitest';
import type { HElement, HNode } from '../../src/document/hast.ts';
import { layoutChart } from '../../src/flowchart/layout-chart.ts';
import { loadMeasure, wrapText } from '../../src/flowchart/measure.ts';
import { chartSvg, renderChartSvg } from '../../src/flowchart/render-chart.ts';
import { chartSteps, stepInWords } from '../../src/flowchart/steps.ts';
import { sampleChart } from '../print/sample.ts';

describe('text in a chart', () => {
  test('never breaks a telephone number', async () => {
    const measure = await loadMeasure();
    const { lines } = wrapText('Tell the lead on 01632 960 114 or call 999 101 now', 60, 13, 400, measure);
    expect(lines).toContain('01632 960 114');
  });
});

describe('the drawing', () => {
  const walk = (node: HNode): HElement[] => (node.type === 'element' ? [node, ...node.children.flatMap(walk)] : []);

  test('is an image with a title and its steps in words, and ids of its own', async () => {
    const svg = chartSvg(sampleChart, await layoutChart(sampleChart));
    expect(svg.properties).toMatchObject({
      role: 'img',
      'aria-labelledby': 'phone-seen-chart-title phone-seen-chart-steps',
    });
    const ids = walk(svg).flatMap(({ properties }) => (properties.id === undefined ? [] : [String(properties.id)]));
    expect(ids).toEqual(['phone-seen-chart-title', 'phone-seen-chart-steps']);
  });

  test('carries presentation attributes only', async () => {
    const html = renderChartSvg(sampleChart, await layoutChart(sampleChart));
    expect(html).not.toMatch(/<style|style=|<script|on\w+=/);
    for (const kind of ['start', 'action', 'decision', 'urgent', 'end'])
      expect(html).toContain(`chart-node chart-${kind}`);
    expect(html).toContain('class="chart-edge"');
    expect(html).toContain('class="chart-label"');
  });

  test('marks an urgent step by a thick line, not by colour', async () => {
    const svg = chartSvg(sampleChart, await layoutChart(sampleChart));
    const thickness = (kind: string): number[] =>
      walk(svg)
        .filter(({ properties }) => String(properties.class).includes(`chart-${kind}`))
        .flatMap((node) => walk(node))
        .filter(({ properties }) => properties.class === 'chart-shape')
        .map(({ properties }) => Number(properties['stroke-width']));
    expect(Math.min(...thickness('urgent'))).toBeGreaterThan(2 * Math.max(...thickness('action')));
    expect(
      walk(svg)
        .map(({ properties }) => String(properties.fill ?? ''))
        .filter((fill) => /^#/.test(fill) && new Set(fill.slice(1).match(/../g)).size > 1),
    ).toEqual([]);
  });
});

describe('the steps in words', () => {
  test('are numbered in reading order, with the number each way leads to', () => {
    const steps = chartSteps(sampleChart);
    expect(steps.map(({ number }) => number)).toEqual(sampleChart.nodes.map((_node, index) => index + 1));
    expect(steps.slice(0, 4).map(stepInWords)).toMatchInlineSnapshot(`
      [
        "1. You see or hear a pupil’s phone during the school day. Go to step 2.",
        "2. Is anyone in immediate danger? Yes: go to step 3. No: go to step 4.",
        "3. Call 999, then tell the designated safeguarding lead on 01632 960 114. Go to step 13.",
        "4. Does the pupil have a written exemption? Yes: go to step 5. No: go to step 6.",
      ]
    `);
  });

  test('put every step after the steps that lead to it', () => {
    const steps = chartSteps({ ...sampleChart, nodes: [...sampleChart.nodes].reverse() });
    const number = new Map(steps.map((step) => [step.id, step.number]));
    for (const { from, to } of sampleChart.edges) expect(number.get(to)).toBeGreaterThan(number.get(from) ?? Infinity);
  });
});
