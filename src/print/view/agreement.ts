import type { AgreementDocument, FormBlock } from '../../document/document.ts';
import type { School } from '../../document/school.ts';
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

/** Makes the view of an agreement: promises, numbered through all their groups, and the parts people fill in. */
export function agreementView(school: School, document: AgreementDocument, density: Density): AgreementView {
  return {
    ...letterhead(school, document, `form ${document.id}`),
    density,
    layout: document.layout,
    numbered: document.layout === 'standard',
    intro: Fragment.of(document.intro, noLinks),
    groups: groupViews(document),
    slips: slipViews(document.blocks),
  };
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
function slipViews(blocks: readonly FormBlock[]): Slip[] {
  const slips: Slip[] = [{ cut: '', blocks: [] }];
  for (const block of blocks) {
    if (block.type === 'cut') slips.push({ cut: block.label, blocks: [] });
    else slips.at(-1)?.blocks.push(blockView(block));
  }
  return slips.filter((slip) => slip.blocks.length > 0 || slip.cut !== '');
}

function blockView(block: Exclude<FormBlock, { type: 'cut' }>): Block {
  const empty: Block = { title: block.title ?? '', body: Fragment.of([]), fields: [], ticks: [], consent: [] };
  switch (block.type) {
    case 'fields':
      return {
        ...empty,
        body: Fragment.of(block.text ?? [], noLinks),
        fields: block.fields.map(({ label, width, type }) => ({ label, width, type })),
      };
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
