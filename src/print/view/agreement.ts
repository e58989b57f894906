import type { AgreementDocument, ConsentRow, FormBlock } from '../../document/document.ts';
import type { School } from '../../document/school.ts';
import { wordsIn } from '../../site/strings/interface.ts';
import { blankUrl } from '../blanks/blank.ts';
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
    slips: slipViews(document),
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

/** Each line to cut along begins a new slip. */
function slipViews({ blocks, translation }: AgreementDocument): Slip[] {
  const words = wordsIn(translation?.language).print.consent;
  const slips: Slip[] = [{ cut: '', blocks: [] }];
  for (const block of blocks) {
    if (block.type === 'cut') slips.push({ cut: block.label, blocks: [] });
    else slips.at(-1)?.blocks.push(blockView(block, words));
  }
  return slips.filter((slip) => slip.blocks.length > 0 || slip.cut !== '');
}

function blockView(block: Exclude<FormBlock, { type: 'cut' }>, words: Block['words']): Block {
  const empty: Block = { title: block.title ?? '', body: Fragment.of([]), fields: [], ticks: [], consent: [], words };
  switch (block.type) {
    case 'fields':
      return {
        ...empty,
        body: Fragment.of(block.text ?? [], noLinks),
        fields: block.fields.map((field) => ({
          label: field.label,
          width: field.width,
          type: field.type,
          blank: blankUrl(fieldBlank(block, field)),
        })),
      };
    case 'ticks':
      return {
        ...empty,
        ticks: block.ticks.map((tick) => ({ label: tick.label, blank: blankUrl(tickBlank(block, tick)) })),
      };
    case 'consent':
      return {
        ...empty,
        body: Fragment.of(block.text ?? [], noLinks),
        consent: block.rows.map((row) => consentView(block, row)),
      };
  }
}

function consentView(block: Extract<FormBlock, { type: 'consent' }>, row: ConsentRow): Block['consent'][number] {
  const choice = (question: 'use' | 'face'): { yes: string; no: string } => {
    const { yes, no } = consentBlanks(block, row, question);
    return { yes: blankUrl(yes), no: blankUrl(no) };
  };
  return { label: row.label, use: choice('use'), face: row.identifiable ? choice('face') : null };
}
