import { ColumnBreak, HeadingLevel, InternalHyperlink, Paragraph, TextRun } from 'docx';
import type { Document } from '../../document/document.ts';
import { type HElement, h } from '../../document/hast.ts';
import type { School } from '../../document/school.ts';
import type { Part } from '../body/parts.ts';
import { DRAFT, standingRows } from '../standing.ts';
import { type Block, blocksOf } from './blocks.ts';
import type { WordContext } from './context.ts';
import { STYLES } from './names.ts';

/** What stands before the text: title, purpose and version. */
export function frontOf(school: School, document: Document, context: WordContext): Block[] {
  const draft = document.control.status === 'draft';
  return [
    ...(draft ? [new Paragraph({ style: STYLES.draft, text: DRAFT })] : []),
    new Paragraph({ heading: HeadingLevel.TITLE, text: document.title }),
    ...(document.summary === '' ? [] : [new Paragraph({ style: STYLES.lead, text: document.summary })]),
    ...standing(school, document, context),
    ...(hasContents(context) ? [new Paragraph({ style: STYLES.contentsHead, text: 'Contents' })] : []),
  ];
}

/** What head and foot of the page say. */
const SAID_ELSEWHERE = ['School', 'In force from'];

/** A table for a policy; a line for what has to fit on a page or two. */
function standing(school: School, document: Document, context: WordContext): Block[] {
  const rows = standingRows(school, document);
  if (document.kind === 'policy') return blocksOf([table(rows)], context);
  const line = rows.filter(([label]) => !SAID_ELSEWHERE.includes(label)).map(([label, value]) => `${label} ${value}`);
  return [new Paragraph({ style: STYLES.standing, text: line.join(' · ') })];
}

const table = (rows: ReturnType<typeof standingRows>): HElement =>
  h(
    'table',
    { 'data-widths': '1 3' },
    h('tbody', {}, ...rows.map(([label, value]) => h('tr', {}, h('th', { scope: 'row' }, label), h('td', {}, value)))),
  );

/** Only sections of a policy are places that contents can lead to. */
const hasContents = ({ bookmarks }: WordContext): boolean => bookmarks.size > 0;

/** The contents as links, a line to each section, in two columns of one length; empty where there are none. */
export function contentsOf(parts: readonly Part[], { bookmarks }: WordContext): Block[] {
  const listed = parts.flatMap(({ id, number, title }) => {
    const anchor = id === undefined ? undefined : bookmarks.get(id);
    return anchor === undefined || title === undefined ? [] : [{ anchor, number, title }];
  });
  const half = Math.ceil(listed.length / 2);
  return listed.map(({ anchor, number, title }, index) => {
    const link = new InternalHyperlink({ anchor, children: [new TextRun({ text: title, style: 'Hyperlink' })] });
    const numeral = new TextRun({ children: [`${number ?? ''}`, '\t'] });
    const children = index === half ? [new ColumnBreak(), numeral, link] : [numeral, link];
    return new Paragraph({ style: STYLES.contents, children });
  });
}
