import type { SheetDocument } from '../../src/document/document.ts';
import { h } from '../../src/document/hast.ts';
import { sampleRecord } from './sample.ts';
import { sampleIcon } from './sample-drawn.ts';

const { summary, audiences, control, uses } = sampleRecord();
const common = { kind: 'sheet', summary, audiences, control, uses, orientation: 'portrait' } as const;

/** A sheet to hand out with as many lines as are asked for. */
export const sampleSheet = (lines: number): SheetDocument => ({
  ...common,
  id: 'brief',
  title: 'In brief',
  layout: 'page',
  nodes: Array.from({ length: lines }, (_empty, index) =>
    h('p', {}, `Line ${index + 1} of what the school has decided and everybody should know.`),
  ),
});

/** A poster with as many rules as are asked for: drawings stand in the line of the first, and alone before the others. */
export const samplePoster = (rules: number): SheetDocument => ({
  ...common,
  id: 'poster',
  title: 'Stay safe and kind',
  layout: 'poster',
  nodes: Array.from({ length: rules }, (_empty, index) =>
    index === 0 ? [h('p', {}, sampleIcon, 'Rule 1: be kind.')] : [sampleIcon, h('p', {}, `Rule ${index + 1}: ask.`)],
  ).flat(),
});
