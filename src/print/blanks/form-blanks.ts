import type { ConsentRow, Document, FormBlock, FormField, RecordDocument } from '../../document/document.ts';
import type { Blank } from './blank.ts';

type Column = RecordDocument['columns'][number];
type Part<T extends FormBlock['type']> = Extract<FormBlock, { type: T }>;

/** The blank of a field. One over the whole width is for a sentence or two. */
export const fieldBlank = (block: Part<'fields'>, { id, label, type, width }: FormField): Blank => ({
  type: type === 'text' && width === 'full' ? 'lines' : type,
  name: nameOf(block, id),
  label: labelOf(block, label),
});

/** The box before a statement. */
export const tickBlank = (block: Part<'ticks'>, { id, label }: Part<'ticks'>['ticks'][number]): Blank => ({
  type: 'tick',
  name: nameOf(block, id),
  label,
});

/** The boxes “yes” and “no” of one question: may a picture be shown there, and may a face be seen in it? */
export function consentBlanks(
  block: Part<'consent'>,
  { channel, label }: ConsentRow,
  question: 'use' | 'face',
): { readonly yes: Blank; readonly no: Blank } {
  const asked = question === 'use' ? 'May we use it there?' : 'May a face be seen?';
  const box = (value: 'Yes' | 'No'): Blank => ({
    type: 'choice',
    name: `${nameOf(block, channel)}-${question}`,
    label: `${label}. ${asked}`,
    value,
  });
  return { yes: box('Yes'), no: box('No') };
}

/** One cell of a sheet, by its row from 1. */
export const cellBlank = (row: number, { id, label }: Column): Blank => ({
  type: 'lines',
  name: `row-${row}-${id}`,
  label: `${label}, row ${row}`,
});

/** Two parts of a form may have a field of the same id, such as the date. */
const nameOf = ({ id: block }: { readonly id: string }, id: string): string =>
  id === block || id.startsWith(`${block}-`) ? id : `${block}-${id}`;

/** A form often asks two people for their name and date: the title of the part says whose it is. */
const labelOf = ({ title }: { readonly title?: string | undefined }, label: string): string =>
  title ? `${title}: ${label}` : label;

/** Every blank of a document, in its order. */
export function blanksOf(document: Document): Blank[] {
  if (document.kind === 'record')
    return Array.from({ length: document.rows }, (_empty, row) =>
      document.columns.map((column) => cellBlank(row + 1, column)),
    ).flat();
  return document.kind === 'agreement' ? document.blocks.flatMap(blanksOfBlock) : [];
}

function blanksOfBlock(block: FormBlock): Blank[] {
  switch (block.type) {
    case 'fields':
      return block.fields.map((field) => fieldBlank(block, field));
    case 'ticks':
      return block.ticks.map((tick) => tickBlank(block, tick));
    case 'consent':
      return block.rows.flatMap((row) =>
        (row.identifiable ? (['use', 'face'] as const) : (['use'] as const)).flatMap((question) =>
          Object.values(consentBlanks(block, row, question)),
        ),
      );
    case 'cut':
      return [];
  }
}
