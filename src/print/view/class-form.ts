import { type Column, filledWith } from '../../class-set/fill-form.ts';
import { fitText, type NameMeasure, type Room } from '../../class-set/fit-text.ts';
import type { NumberedPupil } from '../../class-set/plan-set.ts';
import type { AgreementDocument } from '../../document/document.ts';
import type { School } from '../../document/school.ts';
import { agreementView, DENSITIES, type Density, type Pen, slipViews } from './agreement.ts';
import type { Fragment } from './fragment.ts';
import type { ClassSetView } from './schema.ts';

/** A form of a class set, for one pupil after another. */
export interface FormShape {
  readonly school: School;
  readonly document: AgreementDocument;
  readonly density: Density;
  /** How many sides a form has, as far as it is known. */
  readonly sides: number;
  /** Whether it is set in large print. */
  readonly large: boolean;
  readonly names: NameMeasure;
  /** The QR code that leads to the document on the web; an empty fragment where there is none. */
  readonly qr: Fragment;
}

type Form = ClassSetView['forms'][number];

/** The line above the form, in millimetres. */
const HEAD: Room = { width: 112, height: 5.6, largest: 4.6 };
const LARGE_HEAD: Room = { width: 145, height: 20, largest: 9 };

/** Gives the form of each pupil; what is the same for all of them is made once. */
export function formViews(shape: FormShape): (pupil: NumberedPupil) => Form {
  const { school, document, density, sides, large, names, qr } = shape;
  const { slips: _slips, ...form } = agreementView(school, document, density);
  const base = { ...form, qr };
  const two = sides === 2;
  return (pupil) => ({
    ...base,
    pupil: {
      number: pupil.number,
      name: pupil.name,
      group: pupil.group,
      size: fitText(pupil.name, large ? LARGE_HEAD : HEAD, names),
      // Isolated, so that a name from right to left does not turn the rest of the line round.
      head: sides > 1 ? `\u2068${pupil.name}\u2069 · \u2068${pupil.group}\u2069 · ${pupil.number}` : '',
    },
    sides: { first: two ? 'Side 1 of 2' : '', second: two ? 'Side 2 of 2' : '' },
    padded: sides > 1 && sides % 2 === 1,
    slips: slipViews(document, penOf(shape, pupil)),
  });
}

/** Writes the name and the class of a pupil into their boxes. */
const penOf = (shape: FormShape, pupil: NumberedPupil): Pen => ({
  blank: () => '',
  print(field, column) {
    const filled = filledWith(field);
    const value = filled === undefined ? '' : pupil[filled];
    return { value, size: value === '' ? '0' : fitText(value, roomOf(shape, column), shape.names) };
  },
});

const WIDTHS = { full: 168, wide: 108, narrow: 50 } as const;
/** What a box leaves below its label, for each density. */
const HEIGHTS = [6.2, 5, 4.4, 3.8] as const;

/** In large print every box has a line of its own, and what stands in it 18 points. */
const LARGE_ROOM: Room = { width: 164, height: 8.6, largest: 6.35 };

function roomOf({ document, density, large }: FormShape, column: Column): Room {
  if (large) return LARGE_ROOM;
  const easy = document.layout === 'easy-read';
  const height = easy ? 5.8 : (HEIGHTS[DENSITIES.indexOf(density)] ?? 3.8);
  return { width: WIDTHS[column], height, largest: easy ? 5 : 4.3 };
}
