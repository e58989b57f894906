import type { AgreementDocument, FormBlock } from '../../document/document.ts';
import { type HElement, h } from '../../document/hast.ts';
import { BOX, paragraph, tableOf } from './elements.ts';
import type { Part } from './parts.ts';

/** The promises run through all their groups with one row of numbers, as they do on paper. */
export function agreementParts({ signedBy, intro, groups, blocks }: AgreementDocument): Part[] {
  let number = 1;
  const promises = groups.map(({ title, clauses }): Part => {
    const start = number;
    number += clauses.length;
    const list = h('ol', start === 1 ? {} : { start }, ...clauses.map(({ nodes }) => h('li', {}, ...nodes)));
    return { ...(title !== undefined && { title }), nodes: [list] };
  });
  return [{ nodes: [paragraph(h('strong', {}, 'For: '), signedBy), ...intro] }, ...promises, ...blocks.map(blockPart)];
}

function blockPart(block: FormBlock): Part {
  if (block.type === 'cut') return { nodes: [h('p', { 'data-cut': true }, `✂ ${block.label}`)] };
  const text = 'text' in block && block.text ? [h('p', { 'data-keep': true }, ...block.text)] : [];
  return { ...(block.title !== undefined && { title: block.title }), nodes: [...text, blanks(block)] };
}

function blanks(block: Exclude<FormBlock, { type: 'cut' }>): HElement {
  switch (block.type) {
    case 'fields':
      return h(
        'table',
        { 'data-widths': '2 3', 'data-blank': 'rows', 'data-keep': true },
        h(
          'tbody',
          {},
          ...block.fields.map(({ label, type }) =>
            h('tr', { 'data-blank': type }, h('th', { scope: 'row' }, label), h('td', {})),
          ),
        ),
      );
    case 'ticks':
      return h('ul', { 'data-boxes': true }, ...block.ticks.map(({ label }) => h('li', {}, `${BOX} ${label}`)));
    case 'consent':
      return tableOf(
        ['Where', 'Image', 'Face can be seen'],
        block.rows.map(({ label, identifiable }) => [label, YES_OR_NO, identifiable ? YES_OR_NO : 'not asked']),
        [3, 2, 2],
      );
  }
}

const YES_OR_NO = `${BOX} yes\u2003${BOX} no`;
