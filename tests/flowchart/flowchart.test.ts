import { describe, expect, test } from 'vitest';
import type { FlowchartDocument } from '../../src/document/document.ts';
import type { HElement, HNode } from '../../src/document/hast.ts';
import type { PlacedLabel, PlacedNode, Point } from '../../src/flowchart/chart-layout.ts';
import { layoutChart } from '../../src/flowchart/layout-chart.ts';
import { loadMeasure, wrapText } from '../../src/flowchart/measure.ts';
import { chartSvg, renderChartSvg } from '../../src/flowchart/render-chart.ts';
import { chartSteps, stepInWords } from '../../src/flowchart/steps.ts';
import { sampleChart } from '../print/sample.ts';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const boxOf = ({ x, y, width, height }: PlacedNode): Box => ({ left: x, right: x + width, top: y, bottom: y + height });
const labelBox = ({ x, y, width, height }: PlacedLabel): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
const lineBox = (a: Point, b: Point): Box => ({
  left: Math.min(a.x, b.x),
  right: Math.max(a.x, b.x),
  top: Math.min(a.y, b.y),
  bottom: Math.max(a.y, b.y),
});

describe('the layout of a chart', () => {
  test('keeps steps and labels clear of each other', async () => {
    const { nodes, edges } = await layoutChart(sampleChart);
    const boxes = [...nodes.map(boxOf), ...edges.flatMap(({ label }) => (label ? [labelBox(label)] : []))];
    const clashes = boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => overlap(a, b)));
    expect(clashes).toEqual([]);
  });

  test('leads lines around steps, straight across or straight down', async () => {
    const { nodes, edges } = await layoutChart(sampleChart);
    for (const { from, to, points } of edges) {
      points.slice(1).forEach((point, index) => {
        const before = points[index] as Point;
        expect(Math.min(Math.abs(point.x - before.x), Math.abs(point.y - before.y))).toBeLessThan(0.1);
        const crossed = nodes.filter(
          (node) =>
            node.id !== from &&
            node.id !== to &&
            overlap(
              {
                ...lineBox(before, point),
                right: Math.max(before.x, point.x) + 1,
                bottom: Math.max(before.y, point.y) + 1,
              },
              boxOf(node),
            ),
        );
        expect(crossed).toEqual([]);
      });
    }
  });

  test('stays on its drawing and holds every step and way', async () => {
    const { width, height, nodes, edges } = await layoutChart(sampleChart);
    expect(nodes.map(({ id }) => id).sort()).toEqual(sampleChart.nodes.map(({ id }) => id).sort());
    expect(edges).toHaveLength(sampleChart.edges.length);
    for (const node of nodes)
      expect(overlap(boxOf(node), { left: -1000, right: 0, top: -1000, bottom: 0 })).toBe(false);
    expect(Math.max(...nodes.map((node) => boxOf(node).right))).toBeLessThanOrEqual(width);
    expect(Math.max(...nodes.map((node) => boxOf(node).bottom))).toBeLessThanOrEqual(height);
  });

  test('is the same every time', async () => {
    expect(await layoutChart({ ...sampleChart })).toEqual(await layoutChart({ ...sampleChart }));
  });

  test('bears a way that leads back', async () => {
    const back: FlowchartDocument = {
      ...sampleChart,
      edges: [...sampleChart.edges, { from: 'log', to: 'ask', label: 'Again' }],
    };
    expect((await layoutChart(back)).edges).toHaveLength(back.edges.length);
  });
});

describe('text in a chart', () => {
  test('never breaks a telephone number', async () => {
    const measure = await loadMeasure();
    const { lines } = wrapText('Tell the lead on 01632 960 114 or call 999 101 now', 60, 13, 400, measure);
    expect(lines).toContain('01632 960 114');
  });

  test('is no wider than its box', async () => {
    const measure = await loadMeasure();
    const { nodes } = await layoutChart(sampleChart);
    for (const { lines, width, type } of nodes) {
      const weight = type === 'action' || type === 'end' ? 400 : 700;
      expect(Math.max(...lines.map((line) => measure.width(line, 13, weight)))).toBeLessThan(width - 10);
    }
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
