import { columnsOf, filledWith } from '../../class-set/fill-form.ts';
import { fitText, type NameMeasure, type Room } from '../../class-set/fit-text.ts';
import type { NumberedPupil } from '../../class-set/plan-set.ts';
import type { AgreementDocument, FormBlock } from '../../document/document.ts';
import type { School } from '../../document/school.ts';
import { agreementView, DENSITIES, type Density } from './agreement.ts';
import { Fragment } from './fragment.ts';
import { letterhead } from './letterhead.ts';
import { noLinks } from './links.ts';
import type { AgreementView, ClassSetView } from './schema.ts';

/** A form of a class set, for one pupil after another. */
export interface FormShape {
  readonly school: School;
  readonly document: AgreementDocument;
  readonly density: Density;
  /** How many sides a form has, as far as it is known. */
  readonly sides: number;
  readonly names: NameMeasure;
  /** The QR code that leads to the document on the web; an empty fragment where there is none. */
  readonly qr: Fragment;
}

type Form = ClassSetView['forms'][number];
type Block = Form['slips'][number]['blocks'][number];

/** The line above the form, in millimetres. */
const HEAD: Room = { width: 112, height: 5.6, largest: 4.6 };

/** Gives the form of each pupil; what is the same for all of them is made once. */
export function formViews(shape: FormShape): (pupil: NumberedPupil) => Form {
  const { school, document, density, sides, names, qr } = shape;
  const { groups, intro, numbered, layout } = agreementView(school, document, density);
  const base = { ...letterhead(school, document, `form ${document.id}`), density, layout, numbered, intro, groups, qr };
  const two = sides === 2;
  return (pupil) => ({
    ...base,
    pupil: {
      number: pupil.number,
      name: pupil.name,
      group: pupil.group,
      size: fitText(pupil.name, HEAD, names),
      // Isolated, so that a name from right to left does not turn the rest of the line round.
      head: sides > 1 ? `\u2068${pupil.name}\u2069 · \u2068${pupil.group}\u2069 · ${pupil.number}` : '',
    },
    sides: { first: two ? 'Side 1 of 2' : '', second: two ? 'Side 2 of 2' : '' },
    padded: sides > 1 && sides % 2 === 1,
    slips: slipsOf(shape, pupil),
  });
}

function slipsOf(shape: FormShape, pupil: NumberedPupil): Form['slips'] {
  const slips: Form['slips'] = [{ cut: '', blocks: [] }];
  for (const block of shape.document.blocks) {
    if (block.type === 'cut') slips.push({ cut: block.label, blocks: [] });
    else slips.at(-1)?.blocks.push(blockOf(block, shape, pupil));
  }
  return slips.filter((slip) => slip.blocks.length > 0 || slip.cut !== '');
}

function blockOf(block: Exclude<FormBlock, { type: 'cut' }>, shape: FormShape, pupil: NumberedPupil): Block {
  const empty: Block = { title: block.title ?? '', body: Fragment.of([]), fields: [], ticks: [], consent: [] };
  switch (block.type) {
    case 'fields': {
      const columns = columnsOf(block.fields);
      const fields = block.fields.map((field, index) => {
        const filled = filledWith(field);
        const value = filled === undefined ? '' : pupil[filled];
        const room = roomOf(shape.document.layout, shape.density, columns[index] ?? 'narrow');
        const size = value === '' ? '0' : fitText(value, room, shape.names);
        return { label: field.label, width: field.width, type: field.type, value, size };
      });
      return { ...empty, body: Fragment.of(block.text ?? [], noLinks), fields };
    }
    case 'ticks':
      return { ...empty, ticks: block.ticks.map(({ label }) => ({ label })) };
    case 'consent':
      return {
        ...empty,
        body: Fragment.of(block.text ?? [], noLinks),
        consent: block.rows.map(({ label, identifiable }) => ({ label, face: identifiable })),
      };
  }
}

const WIDTHS = { full: 168, wide: 108, narrow: 50 } as const;
/** What a box leaves below its label, for each density. */
const HEIGHTS = [6.2, 5, 4.4, 3.8] as const;

function roomOf(layout: AgreementView['layout'], density: Density, column: keyof typeof WIDTHS): Room {
  const easy = layout === 'easy-read';
  const height = easy ? 5.8 : (HEIGHTS[DENSITIES.indexOf(density)] ?? 3.8);
  return { width: WIDTHS[column], height, largest: easy ? 5 : 4.3 };
}
