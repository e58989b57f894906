import type { RecordDocument } from '../../document/document.ts';
import { type HElement, h } from '../../document/hast.ts';
import {
  articleOf,
  attribute,
  bodyOf,
  childOf,
  commonOf,
  type DocumentTree,
  elementsOf,
  lineOf,
  type Mark,
  partOf,
  partsOf,
  solid,
  type Words,
} from './parts.ts';

const KEEPING = [
  ['keeper', 'Kept by'],
  ['reviewers', 'Read by'],
  ['frequency', 'How often'],
  ['retention', 'Kept for'],
] as const;

export const recordTree = (record: Words<RecordDocument>, mark: Mark): DocumentTree =>
  articleOf(record, mark, { 'data-rows': String(record.rows) }, [
    ...(record.intro.length > 0 ? [partOf('intro', {}, undefined, solid(record.intro))] : []),
    partOf(
      'keeping',
      {},
      ['How it is kept'].map((value) => ({ type: 'text', value })),
      [
        h(
          'dl',
          {},
          ...KEEPING.flatMap(([key, label]) => [
            h('dt', {}, label),
            h('dd', { 'data-key': key }, ...mark(record[key])),
          ]),
        ),
      ],
    ),
    partOf(
      'columns',
      {},
      ['What is written down'].map((value) => ({ type: 'text', value })),
      [
        h(
          'table',
          {},
          h(
            'tbody',
            {},
            ...record.columns.map(({ id, width, label, help }) =>
              h(
                'tr',
                { 'data-column': id, 'data-width': String(width) },
                h('th', { scope: 'row' }, ...mark(label)),
                h('td', {}, ...mark(help)),
              ),
            ),
          ),
        ),
      ],
    ),
  ]);

export function recordFrom(article: DocumentTree): Words<RecordDocument> {
  const parts = partsOf(article);
  const part = (id: string): HElement => parts.find((candidate) => attribute(candidate, 'id') === id) ?? h('section');
  const kept = elementsOf(childOf(part('keeping'), 'dl')?.children ?? []);
  const keeping = (key: string): string => lineOf(kept.find((item) => attribute(item, 'data-key') === key));
  const body = childOf(childOf(part('columns'), 'table') ?? h('table'), 'tbody');
  return {
    kind: 'record',
    ...commonOf(article),
    intro: bodyOf(part('intro')),
    keeper: keeping('keeper'),
    reviewers: keeping('reviewers'),
    frequency: keeping('frequency'),
    retention: keeping('retention'),
    columns: elementsOf(body?.children ?? []).map((row) => ({
      id: attribute(row, 'data-column'),
      label: lineOf(childOf(row, 'th')),
      help: lineOf(childOf(row, 'td')),
      width: Number(attribute(row, 'data-width')) || 1,
    })),
    rows: Number(attribute(article, 'data-rows')) || 1,
  };
}
