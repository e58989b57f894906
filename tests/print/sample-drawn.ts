import type { AgreementDocument } from '../../src/document/document.ts';
import { type HElement, h } from '../../src/document/hast.ts';
import { sampleAgreement } from './sample.ts';

/** A drawing as the library holds them. */
export const sampleIcon: HElement = h(
  'svg',
  { viewBox: '0 0 48 48', fill: 'none', stroke: 'currentColor', class: 'icon', 'aria-hidden': 'true' },
  h('circle', { cx: 24, cy: 24, r: 20 }),
);

/** A form whose promises have drawings. */
export function sampleDrawn(layout: AgreementDocument['layout'], promises: number): AgreementDocument {
  const clauses = Array.from({ length: promises }, (_empty, index) => ({
    id: `promise-${index + 1}`,
    nodes: [{ type: 'text' as const, value: `Promise ${index + 1}: I tell a grown-up.` }],
    icon: sampleIcon,
  }));
  return {
    ...sampleAgreement(),
    id: layout,
    layout,
    groups: [{ clauses }],
    blocks: [
      {
        type: 'fields',
        id: 'child',
        title: 'My name or my mark',
        fields: [
          { id: 'mark', label: 'I write or draw', type: 'signature', width: 'wide' },
          { id: 'day', label: 'Date', type: 'date', width: 'narrow' },
        ],
      },
      {
        type: 'fields',
        id: 'adult',
        title: 'For the adult who read this with the child',
        fields: [
          { id: 'adult-name', label: 'Your full name', type: 'text', width: 'wide' },
          { id: 'relationship', label: 'Relationship', type: 'text', width: 'narrow' },
          { id: 'adult-signature', label: 'Your signature', type: 'signature', width: 'full' },
        ],
      },
    ],
  };
}
