import { planClasses } from '../class-set/plan-set.ts';
import type { Document } from '../document/document.ts';
import type { School } from '../document/school.ts';
import { columnsOf, type RegisterSheet } from '../print/view/class-front.ts';
import { letterhead } from '../print/view/letterhead.ts';
import { versionLine } from '../print/view/version-words.ts';
import type { Pupil } from '../roster/roster.ts';

/** Rows of a register without names; they fill a sheet. */
const BLANK_ROWS = 14;

/** A register of one version of a document: one sheet without names, or one for each class of a roster. */
export function registerSheets(
  school: School,
  document: Document,
  pupils: readonly Pupil[] | undefined,
): RegisterSheet[] {
  if (!pupils) return [sheet(school, document, 'Name', '', blankRows)];
  return planClasses(pupils).map(({ group, pupils: members }) =>
    sheet(school, document, 'Pupil', group, (cells) =>
      members.map(({ number, listed }) => cells(String(number), listed, group)),
    ),
  );
}

type Row = RegisterSheet['rows'][number];
type Cells = (number: string, name: string, group: string) => Row;

const blankRows = (cells: Cells): Row[] =>
  Array.from({ length: BLANK_ROWS }, (_empty, index) => cells(String(index + 1), '', ''));

function sheet(
  school: School,
  document: Document,
  who: string,
  group: string,
  rows: (cells: Cells) => Row[],
): RegisterSheet {
  const signedBy = document.kind === 'agreement' ? document.signedBy : '';
  const { returnTo, returnBy, pupilClassLabel } = school.config.forms;
  const { version } = document.control;
  return {
    ...letterhead(school, document),
    title: `Register of signatures${group === '' ? '' : `: ${group}`}`,
    subtitle: document.title,
    shape: 'all',
    notes: [
      `One row for each person who is asked to sign. Write which version came back: where it is not ${version}, ask again.`,
    ],
    keeping: [
      { label: 'Version', value: versionLine(document.control).replace(/^version /, '') },
      { label: 'To sign', value: signedBy || 'those whom it concerns' },
      { label: 'Bring back to', value: `${returnTo}, by ${returnBy}` },
    ],
    columns: columnsOf([
      ['No.', 5],
      [who, 28],
      [group === '' ? 'Role or class' : pupilClassLabel, 14],
      ['Returned on', 13],
      ['Version signed', 11],
      ['Chased on', 12],
      ['Notes', 17],
    ]),
    rowHeight: group === '' ? '9' : '8',
    rows: rows((number, name, of) => ({
      cells: [
        cell(number),
        { ...cell(name), head: name !== '' },
        cell(of),
        { ...cell(), tick: true },
        cell(),
        cell(),
        cell(),
      ],
    })),
  };
}

const cell = (value = ''): Row['cells'][number] => ({ value, tick: false, head: false });
