import { longDate } from '../resolve/facts.ts';
import type { Amendment, Control } from './document.ts';
import { type HElement, h } from './hast.ts';

/** A line of the table of versions, in words. */
interface Row {
  readonly version: string;
  readonly date: string;
  readonly author: string;
  readonly approved: string;
  readonly note: string;
}

const COLUMNS = ['Version', 'From', 'Author', 'Approved by', 'What changed'];

/**
 * The table of versions that stands in a policy: the version in force, the facts that changed since it was approved,
 * and every version before. It is made from the control data each time, and no part of the approved words.
 */
export function versionTable(control: Control): HElement {
  const rows = [
    {
      ...rowOf({ ...control, date: control.effective, kept: true }),
      ...(control.status === 'draft' && { approved: 'Draft, not yet approved' }),
    },
    ...control.amendments.map((amendment) => amendmentRow(control.version, amendment)),
    ...control.history.map((entry) => rowOf(entry)),
  ];
  return h(
    'table',
    { class: 'versions', 'data-control': 'versions' },
    h('caption', {}, 'Document control'),
    h('thead', {}, h('tr', {}, ...COLUMNS.map((label) => h('th', { scope: 'col' }, label)))),
    h(
      'tbody',
      {},
      ...rows.map(({ version, date, author, approved, note }) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, version),
          ...[longDate(date), author, approved, note].map((words) => h('td', {}, words)),
        ),
      ),
    ),
  );
}

type Entry = Pick<Control['history'][number], 'version' | 'date' | 'author' | 'approver' | 'minute' | 'note' | 'kept'>;

/** Of a row that a school brought along no words are kept, and the table says so. */
const rowOf = ({ version, date, author, approver, minute, note, kept }: Entry): Row => ({
  version,
  date,
  author,
  approved: [approver, minute].filter(Boolean).join(', '),
  note: kept ? note : `${note} (Earlier record: its words are not kept here.)`,
});

/** A contact that changed: nobody has to approve it, and everybody has to be able to see it. */
const amendmentRow = (version: string, { before, after, date }: Amendment): Row => ({
  version,
  date,
  author: '',
  approved: 'Administrative amendment',
  note: amendmentWords(before, after),
});

const amendmentWords = (before: string, after: string): string => {
  if (before === '') return `Added: ${after}.`;
  return after === '' ? `Taken out: ${before}.` : `“${before}” is now “${after}”.`;
};
