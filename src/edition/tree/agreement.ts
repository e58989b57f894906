import type { AgreementDocument, Clause, ConsentRow, FormBlock, FormField } from '../../document/document.ts';
import { type HElement, h } from '../../document/hast.ts';
import type { Library } from '../../document/library.ts';
import {
  articleOf,
  attribute,
  bodyOf,
  childOf,
  commonOf,
  type DocumentTree,
  elementsOf,
  lineOf,
  type Mark,
  namedChild,
  partOf,
  partsOf,
  solid,
  type Words,
} from './parts.ts';

export const agreementTree = (agreement: Words<AgreementDocument>, mark: Mark): DocumentTree =>
  articleOf(agreement, mark, { 'data-layout': agreement.layout }, [
    h('p', { 'data-part': 'signed-by' }, ...mark(agreement.signedBy)),
    ...(agreement.intro.length > 0
      ? [partOf('intro', { 'data-type': 'intro' }, undefined, solid(agreement.intro))]
      : []),
    ...agreement.groups.map((group, index) =>
      partOf(
        `promises-${index + 1}`,
        { 'data-type': 'promises' },
        group.title === undefined ? undefined : mark(group.title),
        [h('ol', {}, ...group.clauses.map(clauseTree))],
      ),
    ),
    ...agreement.blocks.map((block) => blockTree(block, mark)),
  ]);

const clauseTree = ({ id, iconName, nodes }: Clause): HElement =>
  h('li', { 'data-clause': id, 'data-icon': iconName }, ...nodes);

function blockTree(block: FormBlock, mark: Mark): HElement {
  const title = block.type === 'cut' || block.title === undefined ? undefined : mark(block.title);
  const text = 'text' in block && block.text ? [h('p', { 'data-part': 'text' }, ...block.text)] : [];
  const part = (type: string, ...nodes: readonly HElement[]): HElement =>
    partOf(`block-${block.id}`, { 'data-type': type }, title, [...text, ...nodes]);
  switch (block.type) {
    case 'cut':
      return part('cut', h('p', {}, ...mark(block.label)));
    case 'fields':
      return part(
        'fields',
        h(
          'ul',
          {},
          ...block.fields.map(({ id, type, width, label }) =>
            h('li', { 'data-field': id, 'data-type': type, 'data-width': width }, ...mark(label)),
          ),
        ),
      );
    case 'ticks':
      return part(
        'ticks',
        h('ul', {}, ...block.ticks.map(({ id, label }) => h('li', { 'data-tick': id }, ...mark(label)))),
      );
    case 'consent':
      return part(
        'consent',
        h(
          'ul',
          {},
          ...block.rows.map(({ channel, label, identifiable }) =>
            h('li', { 'data-channel': channel, 'data-face': identifiable ? 'yes' : 'no' }, ...mark(label)),
          ),
        ),
      );
  }
}

export function agreementFrom(article: DocumentTree, icons: Library['icons']): Words<AgreementDocument> {
  const parts = partsOf(article);
  const ofType = (type: string): HElement[] => parts.filter((part) => attribute(part, 'data-type') === type);
  const layout = attribute(article, 'data-layout');
  return {
    kind: 'agreement',
    ...commonOf(article),
    signedBy: lineOf(namedChild(article, 'signed-by')),
    layout: layout === 'pictorial' || layout === 'easy-read' ? layout : 'standard',
    intro: ofType('intro').flatMap(bodyOf),
    groups: ofType('promises').map((part) => ({
      title: childOf(part, 'h2') && lineOf(childOf(part, 'h2')),
      clauses: elementsOf(childOf(part, 'ol')?.children ?? []).map((item) => clauseFrom(item, icons)),
    })),
    blocks: parts.filter((part) => attribute(part, 'id').startsWith('block-')).map(blockFrom),
  };
}

function clauseFrom(item: HElement, icons: Library['icons']): Clause {
  const iconName = attribute(item, 'data-icon') || undefined;
  return {
    id: attribute(item, 'data-clause'),
    nodes: item.children,
    icon: iconName === undefined ? undefined : icons[iconName],
    iconName,
  };
}

function blockFrom(part: HElement): FormBlock {
  const id = attribute(part, 'id').slice('block-'.length);
  const title = childOf(part, 'h2') && lineOf(childOf(part, 'h2'));
  const text = namedChild(part, 'text')?.children;
  const items = elementsOf(childOf(part, 'ul')?.children ?? []);
  switch (attribute(part, 'data-type')) {
    case 'fields':
      return { type: 'fields', id, title, text, fields: items.map(fieldFrom) };
    case 'ticks':
      return {
        type: 'ticks',
        id,
        title,
        ticks: items.map((item) => ({ id: attribute(item, 'data-tick'), label: lineOf(item) })),
      };
    case 'consent':
      return { type: 'consent', id, title, text, rows: items.map(rowFrom) };
    default:
      return { type: 'cut', id, label: lineOf(childOf(part, 'p')) };
  }
}

function fieldFrom(item: HElement): FormField {
  const type = attribute(item, 'data-type');
  const width = attribute(item, 'data-width');
  return {
    id: attribute(item, 'data-field'),
    label: lineOf(item),
    type: type === 'date' || type === 'signature' ? type : 'text',
    width: width === 'narrow' || width === 'full' ? width : 'wide',
  };
}

const rowFrom = (item: HElement): ConsentRow => ({
  channel: attribute(item, 'data-channel'),
  label: lineOf(item),
  identifiable: attribute(item, 'data-face') === 'yes',
});
