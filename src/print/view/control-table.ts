import type { Amendment, Control, ControlEntry } from '../../document/document.ts';
import { longDate } from '../../resolve/facts.ts';
import type { ControlTableView } from './control-schema.ts';
import { DRAFT_MARK } from './version-words.ts';

/** Where the table of versions stands in a PDF. */
export const CONTROL_ID = 'document-control';

const BROUGHT_ALONG =
  'Rows marked “earlier record” are from before editions were kept: the school wrote them down, and their words are not kept here.';
const ADMINISTRATIVE =
  'An administrative amendment changes a fact, such as a name or a number, and no rule. It needs no new approval.';

type Row = ControlTableView['rows'][number];

/** The table of versions at the end of a document, the newest first, with the facts that changed in between. */
export function controlTable(control: Control): ControlTableView {
  const administrative = Map.groupBy(control.amendments, ({ date }) => date);
  const amendments = [...administrative].sort(([a], [b]) => (a < b ? 1 : -1));
  return {
    id: CONTROL_ID,
    href: `#${CONTROL_ID}`,
    title: 'Document control',
    rows: [
      ...amendments.map(([date, changes]) => amendmentRow(control.version, date, changes)),
      currentRow(control),
      ...control.history.map(entryRow),
    ],
    notes: [
      ...(amendments.length > 0 ? [ADMINISTRATIVE] : []),
      ...(control.history.some(({ kept }) => !kept) ? [BROUGHT_ALONG] : []),
    ],
  };
}

const amendmentRow = (version: string, date: string, changes: readonly Amendment[]): Row => ({
  version,
  remark: 'administrative amendment',
  date: longDate(date),
  author: '',
  approval: 'no approval needed',
  note: `${changes.map(amendmentWords).join('. ')}.`,
});

/** What an amendment changed, in words: an approved text may have named something that is no longer there. */
export function amendmentWords({ before, after }: Pick<Amendment, 'before' | 'after'>): string {
  if (before === '') return `Now also names “${after}”`;
  return after === '' ? `No longer names “${before}”` : `“${before}” is now “${after}”`;
}

function currentRow(control: Control): Row {
  const { version, effective, author, note, status } = control;
  return {
    version,
    remark: status === 'draft' ? 'draft' : 'this version',
    date: longDate(effective),
    author,
    approval: status === 'draft' ? DRAFT_MARK : approvalWords(control),
    note,
  };
}

const entryRow = (entry: ControlEntry): Row => ({
  version: entry.version,
  remark: entry.kept ? '' : 'earlier record',
  date: longDate(entry.date),
  author: entry.author,
  approval: approvalWords(entry),
  note: entry.note,
});

export const approvalWords = ({ approver, minute }: Pick<ControlEntry, 'approver' | 'minute'>): string =>
  [approver ?? '', minute === undefined ? '' : `minute ${minute}`].filter((part) => part !== '').join(', ') ||
  'not written down';
