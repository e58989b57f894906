import type { RecordDocument } from '../../document/document.ts';
import { h } from '../../document/hast.ts';
import { paragraph } from './elements.ts';
import type { Part } from './parts.ts';

/** The sheet itself, with its empty rows, comes first; what to write in each column follows it. */
export function recordParts(record: RecordDocument): Part[] {
  const { columns, rows } = record;
  const keeping = [
    ['Kept by', record.keeper],
    ['Read by', `${record.reviewers}, ${record.frequency}`],
    ['Kept for', record.retention],
  ].map(([label = '', value = '']) => paragraph(h('strong', {}, `${label}: `), value));
  const sheet = h(
    'table',
    { 'data-widths': columns.map(({ width }) => width).join(' '), 'data-blank': 'rows' },
    h('thead', {}, h('tr', {}, ...columns.map(({ label }) => h('th', { scope: 'col' }, label)))),
    h('tbody', {}, ...Array.from({ length: rows }, () => h('tr', {}, ...columns.map(() => h('td'))))),
  );
  const help = columns.filter((column) => column.help !== '');
  const written = help.flatMap((column) => [h('dt', {}, column.label), h('dd', {}, column.help)]);
  return [
    { nodes: [...record.intro, ...keeping, sheet] },
    ...(written.length > 0 ? [{ title: 'What is written down', nodes: [h('dl', {}, ...written)] }] : []),
  ];
}
