import fc from 'fast-check';
import type { ChartEdge, ChartNode, FlowchartDocument } from '../../src/document/document.ts';
import { sampleChart } from '../print/sample.ts';

const word = fc.constantFrom(
  ...'tell the lead on 01632 960 114 about it and who saw what then call social care or'.split(' '),
  'safeguarding@a-school-with-a-long-name.example',
);
const words = (most: number): fc.Arbitrary<string> =>
  fc.array(word, { minLength: 1, maxLength: most }).map((list) => list.join(' '));

const type = fc.constantFrom<ChartNode['type']>('start', 'action', 'decision', 'urgent', 'end');
const label = fc.option(words(3), { nil: undefined });
const place = fc.nat({ max: 1000 });

/** Every step is reached; some ways skip steps, some lead back. No step leads to itself. */
export const arbitraryChart: fc.Arbitrary<FlowchartDocument> = fc
  .tuple(
    fc.array(fc.record({ type, text: words(18), place, label, isNext: fc.boolean() }), { minLength: 2, maxLength: 14 }),
    fc.array(fc.record({ from: place, to: place, label }), { maxLength: 4 }),
  )
  .map(([steps, more]) => {
    const id = (index: number): string => `step-${index}`;
    const edges: ChartEdge[] = [];
    const lead = (from: number, to: number, words: string | undefined): void => {
      if (from === to || edges.some((edge) => edge.from === id(from) && edge.to === id(to))) return;
      edges.push({ from: id(from), to: id(to), ...(words !== undefined && { label: words }) });
    };
    steps.forEach((step, index) => {
      if (index > 0) lead(step.isNext ? index - 1 : step.place % index, index, step.label);
    });
    for (const { from, to, label: words } of more) lead(from % steps.length, to % steps.length, words);
    return {
      ...sampleChart,
      nodes: steps.map(({ type: kind, text }, index) => ({ id: id(index), type: kind, text })),
      edges,
    };
  });
