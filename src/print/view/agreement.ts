import { type Column, columnsOf } from '../../class-set/fill-form.ts';
import type { AgreementDocument, ConsentRow, FormBlock, FormField } from '../../document/document.ts';
import type { School } from '../../document/school.ts';
import { wordsIn } from '../../site/strings/interface.ts';
import { wholeNumbers } from '../../site/view/words.ts';
import { type Blank, blankUrl } from '../blanks/blank.ts';
import { consentBlanks, fieldBlank, tickBlank } from '../blanks/form-blanks.ts';
import { Fragment } from './fragment.ts';
import { wholeWords } from './icon-lines.ts';
import { letterhead } from './letterhead.ts';
import { noLinks } from './links.ts';
import type { AgreementView } from './schema.ts';

/** How tightly a form may be set, loosest first. */
export const DENSITIES = ['normal', 'close', 'snug', 'tight'] as const;
export type Density = (typeof DENSITIES)[number];

type Slip = AgreementView['slips'][number];
type Block = Slip['blocks'][number];

/** How the parts that people fill in are made ready. */
export interface Pen {
  /** The address of a blank that becomes a field; empty for a form that is for paper only. */
  readonly blank: (blank: Blank) => string;
  /** What is printed into a box, and its size in millimetres. */
  readonly print: (field: FormField, column: Column) => { readonly value: string; readonly size: string };
}

/** Leaves every box empty, to be filled in on paper or on a screen. */
const EMPTY: Pen = { blank: blankUrl, print: () => ({ value: '', size: '0' }) };

/** The classes of the form in a setting. */
export const formClass = ({ layout }: Pick<AgreementDocument, 'layout'>, density: Density): string =>
  `form form-${density} form-${layout}`;

/** Makes the view of an agreement: promises, numbered through all their groups, and the parts people fill in. */
export function agreementView(school: School, document: AgreementDocument, density: Density): AgreementView {
  return {
    ...letterhead(school, document, `form ${document.id}`),
    density,
    layout: document.layout,
    numbered: document.layout === 'standard',
    notice: noticeOf(document),
    intro: Fragment.of(document.intro, noLinks),
    groups: groupViews(document),
    slips: slipViews(document, EMPTY),
  };
}

/** Who made a translation, that people sign the English form, and whether its words have changed since. */
function noticeOf({ translation }: AgreementDocument): string {
  if (!translation) return '';
  const said = wordsIn(translation.language).translation;
  const made = translation.status === 'reviewed' ? said.reviewed : said.machineDrafted;
  return [made, said.signed, ...(translation.stale ? [said.stale] : [])].join(' ');
}

function groupViews(document: AgreementDocument): AgreementView['groups'] {
  const drawn = document.layout !== 'standard';
  let number = 0;
  return document.groups.map(({ title, clauses }) => {
    const start = number + 1;
    return {
      title: title ?? '',
      start,
      clauses: clauses.map(({ nodes, icon }) => ({
        number: ++number,
        icon: Fragment.of(drawn && icon ? [icon] : []),
        body: Fragment.of(drawn ? wholeWords(nodes) : nodes, noLinks),
      })),
    };
  });
}

/** The parts that people fill in: each line to cut along begins a new slip. */
export function slipViews({ blocks, translation }: AgreementDocument, pen: Pen): Slip[] {
  const words = wordsIn(translation?.language).print.consent;
  const slips: Slip[] = [{ cut: '', blocks: [] }];
  for (const block of blocks) {
    if (block.type === 'cut') slips.push({ cut: block.label, blocks: [] });
    else slips.at(-1)?.blocks.push(blockView(block, words, pen));
  }
  return slips.filter((slip) => slip.blocks.length > 0 || slip.cut !== '');
}

function blockView(block: Exclude<FormBlock, { type: 'cut' }>, words: Block['words'], pen: Pen): Block {
  const empty: Block = { title: block.title ?? '', body: Fragment.of([]), fields: [], ticks: [], consent: [], words };
  switch (block.type) {
    case 'fields': {
      const columns = columnsOf(block.fields);
      return {
        ...empty,
        body: Fragment.of(block.text ?? [], noLinks),
        fields: block.fields.map((field, index) => ({
          label: field.label,
          width: field.width,
          type: field.type,
          blank: pen.blank(fieldBlank(block, field)),
          ...pen.print(field, columns[index] ?? 'narrow'),
        })),
      };
    }
    case 'ticks':
      return {
        ...empty,
        ticks: block.ticks.map((tick) => ({
          label: wholeNumbers(tick.label),
          blank: pen.blank(tickBlank(block, tick)),
        })),
      };
    case 'consent':
      return {
        ...empty,
        body: Fragment.of(block.text ?? [], noLinks),
        consent: block.rows.map((row) => consentView(block, row, pen)),
      };
  }
}

function consentView(
  block: Extract<FormBlock, { type: 'consent' }>,
  row: ConsentRow,
  pen: Pen,
): Block['consent'][number] {
  const choice = (question: 'use' | 'face'): { yes: string; no: string } => {
    const { yes, no } = consentBlanks(block, row, question);
    return { yes: pen.blank(yes), no: pen.blank(no) };
  };
  return { label: row.label, use: choice('use'), face: row.identifiable ? choice('face') : null };
}
