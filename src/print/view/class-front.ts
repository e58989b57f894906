import type { ClassGroup } from '../../class-set/plan-set.ts';
import type { AgreementDocument } from '../../document/document.ts';
import type { School } from '../../document/school.ts';
import { longDate } from '../../resolve/facts.ts';
import type { Fragment } from './fragment.ts';
import { letterhead } from './letterhead.ts';
import type { ClassSetView, RegisterView } from './schema.ts';
import { versionLine } from './version-words.ts';

/** What the pages before the forms of a class say. */
export interface FrontShape {
  readonly school: School;
  readonly document: AgreementDocument;
  /** Year-month-day. */
  readonly today: string;
  readonly sides: number;
  readonly qr: Fragment;
  /** The address of the document on the web; undefined where the school has not said where its pages stand. */
  readonly online: string | undefined;
}

type Front = NonNullable<ClassSetView['front']>;
export type RegisterSheet = RegisterView['registers'][number];

/** Makes the cover of a class and its register. */
export function frontView(shape: FrontShape, each: ClassGroup, padded: boolean): Front {
  const { school, document, today, sides, qr, online } = shape;
  const { pupilClassLabel, returnTo, returnBy } = school.config.forms;
  const who = whoSigns(document);
  return {
    group: each.group,
    kind: pupilClassLabel,
    facts: [
      { label: 'Form', value: document.title },
      { label: 'Version', value: versionLine(document.control).replace(/^version /, '') },
      { label: 'Forms in this set', value: numbers(each) },
      { label: 'Bring back to', value: `${returnTo}, by ${returnBy}` },
      { label: 'Printed on', value: longDate(today) },
    ],
    steps: [
      printing(sides),
      `Hand each form to the ${who} whose name it bears. Its number is the number in the register.`,
      'When a signed form comes back, tick it in the register and write the day beside it.',
      `After ${returnBy}, remind those whose row is empty, and write when you did.`,
      ...(online === undefined ? [] : ['Forms without a name, for those who join later, are on the website.']),
    ],
    privacy: `These pages hold the name of every ${who} of the list. Keep them where only staff can see them, shred what is left over, and delete the file once it is printed.`,
    qr,
    online: online ?? 'There is no QR code: the settings of the school do not say where its pages stand (publishedAt).',
    register: classRegister(shape, each),
    padded,
  };
}

/** A form for staff may have a list of names too. */
const whoSigns = ({ audiences }: AgreementDocument): 'pupil' | 'person' =>
  audiences.includes('pupils') || audiences.includes('parents') ? 'pupil' : 'person';

const printing = (sides: number): string =>
  sides === 1
    ? 'Print on one side of the paper: each form is one page.'
    : sides === 2
      ? 'Print on both sides of the paper, turned on the long edge: each form is one sheet.'
      : `Print on both sides of the paper: each form has ${sides} pages. Staple them.`;

function numbers({ pupils }: ClassGroup): string {
  const [first] = pupils;
  const last = pupils.at(-1);
  const range = first === last ? `number ${first?.number}` : `numbers ${first?.number} to ${last?.number}`;
  return `${pupils.length}, ${range}`;
}

/** An upright sheet has room for so many millimetres of rows. */
const ROOM = 206;

function classRegister({ school, document }: FrontShape, each: ClassGroup): RegisterSheet {
  const height = Math.min(9, Math.max(6.2, ROOM / each.pupils.length));
  return {
    ...letterhead(school, document, 'confidential when names are in it'),
    title: `Register of ${each.group}`,
    subtitle: document.title,
    shape: 'class',
    notes: [],
    keeping: [],
    columns: columnsOf([
      ['No.', 7],
      [whoSigns(document) === 'pupil' ? 'Pupil' : 'Name', 34],
      ['Handed out', 11],
      ['Returned on', 18],
      ['Chased on', 15],
      ['Notes', 15],
    ]),
    rowHeight: height.toFixed(1),
    rows: each.pupils.map(({ number, listed }) => ({
      cells: [cell(String(number)), { ...cell(listed), head: true }, tick, tick, cell(), cell()],
    })),
  };
}

const cell = (value = ''): RegisterSheet['rows'][number]['cells'][number] => ({ value, tick: false, head: false });
const tick = { ...cell(), tick: true };

/** Columns with their share of the width in percent. */
export const columnsOf = (columns: readonly (readonly [string, number])[]): RegisterSheet['columns'] => {
  const whole = columns.reduce((sum, [, width]) => sum + width, 0);
  return columns.map(([label, width]) => ({ label, width: ((width / whole) * 100).toFixed(2) }));
};
