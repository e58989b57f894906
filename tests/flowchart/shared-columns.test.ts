import { createRequire } from 'node:module';
import type { ELK } from 'elkjs/lib/elk-api.js';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { FlowchartDocument } from '../../src/document/document.ts';
import type { ChartLayout } from '../../src/flowchart/chart-layout.ts';
import { layoutChart } from '../../src/flowchart/layout-chart.ts';
import { sampleChart } from '../print/sample.ts';
import { exampleCharts } from './example-charts.ts';

const Elk = createRequire(import.meta.url)('elkjs/lib/elk.bundled.js') as { readonly prototype: ELK };

/** Looks on while ELK lays charts out. */
const watchElk = () => vi.spyOn(Elk.prototype, 'layout');

afterEach(() => vi.restoreAllMocks());

const NAMES = [
  'Jo Ng',
  'Al Pike',
  'Maud Thorne',
  'Ines Rowntree',
  'Kwame Lindley',
  'Piotr Devereux',
  'Dr Amina Nightingale',
  'Bartholomew Ashworth-Bell',
  'Revd Christopher Featherstonehaugh',
];

/** Who stands in the charts of Ravensholt: the safeguarding lead, the headteacher and the chair of governors. */
const PEOPLE = ['Winifred Okonjo', 'Dr Isolde Marchetti', 'Sir Desmond Quarmby'];

const withText = (chart: FlowchartDocument, from: string, to: string): FlowchartDocument => ({
  ...chart,
  nodes: chart.nodes.map((node) => ({ ...node, text: node.text.replaceAll(from, to) })),
});

/** The same chart under other ids: nothing that is kept of another answers for it. */
const renamed = (chart: FlowchartDocument, suffix: string): FlowchartDocument => ({
  ...chart,
  nodes: chart.nodes.map((node) => ({ ...node, id: node.id + suffix })),
  edges: chart.edges.map((edge) => ({ ...edge, from: edge.from + suffix, to: edge.to + suffix })),
});

const ravensholt = async (): Promise<FlowchartDocument[]> =>
  (await exampleCharts()).filter(({ school }) => school.id === 'ravensholt-school').map(({ chart }) => chart);

describe('charts that differ in a name', () => {
  test('share their layouts: fifty schools ask for fewer than three times as many as one', async () => {
    const charts = (await ravensholt()).map((chart) => renamed(chart, '-of-fifty'));
    const elk = watchElk();
    for (const chart of charts) await layoutChart(chart);
    const forOne = elk.mock.calls.length;
    for (const chart of charts)
      for (let school = 0; school < 50; school++) {
        const name = (of: number): string =>
          `${NAMES[(school * of) % NAMES.length]}${'e'.repeat(school / NAMES.length)}`;
        const own = PEOPLE.reduce((same, person, index) => withText(same, person, name(index + 1)), chart);
        await layoutChart(own);
      }
    expect(forOne).toBeGreaterThan(charts.length);
    expect(elk.mock.calls.length).toBeLessThan(3 * forOne);
  });

  test.each(NAMES)('keep their columns and lines where the name stands in a step by itself: %s', async (name) => {
    const short = await layoutChart(withText(sampleChart, 'You see', 'It is'));
    const elk = watchElk();
    const long = await layoutChart(withText(sampleChart, 'You see', `${name} and ${name} see`));
    expect(elk).not.toHaveBeenCalled();
    expect(columnsOf(long)).toEqual(columnsOf(short));
  });
});

/** Where steps and lines stand beside the last step. */
function columnsOf({ nodes, edges }: ChartLayout): unknown {
  const last = nodes.at(-1);
  const from = last ? last.x + last.width / 2 : 0;
  const beside = (x: number): number => Math.round(x - from);
  return {
    steps: nodes.map(({ id, x, width }) => [id, beside(x + width / 2)]),
    lines: edges.map(({ points }) => points.map(({ x }) => beside(x))),
  };
}

describe('a drawing', () => {
  test('hangs on its own chart alone, whatever was drawn before', async () => {
    const charts = await ravensholt();
    const there: ChartLayout[] = [];
    for (const chart of charts) there.push(await layoutChart(renamed(chart, '-there')));
    const back: ChartLayout[] = [];
    for (const chart of charts.toReversed()) back.unshift(await layoutChart(renamed(chart, '-back.')));
    expect(JSON.stringify(back).replaceAll('-back.', '-there')).toBe(JSON.stringify(there));
  });

  test('is the same whether its columns are kept or found again', async () => {
    const kept = await layoutChart({ ...sampleChart });
    const again = await layoutChart(renamed(sampleChart, '-again'));
    expect(JSON.parse(JSON.stringify(again).replaceAll('-again', ''))).toEqual(JSON.parse(JSON.stringify(kept)));
  });
});
