import { HeadingLevel, InternalHyperlink, Paragraph, TextRun } from 'docx';
import type { Document } from '../../document/document.ts';
import { h } from '../../document/hast.ts';
import type { School } from '../../document/school.ts';
import type { Part } from '../body/parts.ts';
import { DRAFT, standingRows } from '../standing.ts';
import { type Block, blocksOf } from './blocks.ts';
import type { WordContext } from './context.ts';
import { STYLES } from './names.ts';

/** What stands before the text: title, purpose, version and, for a policy, the contents as links. */
export function frontOf(school: School, document: Document, parts: readonly Part[], context: WordContext): Block[] {
  const draft = document.control.status === 'draft';
  return [
    ...(draft ? [new Paragraph({ style: STYLES.draft, text: DRAFT })] : []),
    new Paragraph({ heading: HeadingLevel.TITLE, text: document.title }),
    ...(document.summary === '' ? [] : [new Paragraph({ style: STYLES.lead, text: document.summary })]),
    ...blocksOf([standing(school, document)], context),
    ...contents(parts, context),
  ];
}

const standing = (school: School, document: Document) =>
  h(
    'table',
    { 'data-widths': '1 3' },
    h(
      'tbody',
      {},
      ...standingRows(school, document).map(([label, value]) =>
        h('tr', {}, h('th', { scope: 'row' }, label), h('td', {}, value)),
      ),
    ),
  );

function contents(parts: readonly Part[], { bookmarks }: WordContext): Block[] {
  const lines = parts.flatMap(({ id, number, title }) => {
    const anchor = id === undefined ? undefined : bookmarks.get(id);
    if (anchor === undefined || title === undefined) return [];
    const link = new InternalHyperlink({ anchor, children: [new TextRun({ text: title, style: 'Hyperlink' })] });
    return [
      new Paragraph({ style: STYLES.contents, children: [new TextRun({ children: [`${number ?? ''}`, '\t'] }), link] }),
    ];
  });
  return lines.length === 0
    ? []
    : [new Paragraph({ style: STYLES.lead, children: [new TextRun({ text: 'Contents', bold: true })] }), ...lines];
}
