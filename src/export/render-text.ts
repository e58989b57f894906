import type { Document } from '../document/document.ts';
import { type HElement, type HNode, h, textOf } from '../document/hast.ts';
import type { School } from '../document/school.ts';
import { wrap } from '../report/wrap.ts';
import { plainText } from '../show/plain-text.ts';
import { bodyOf } from './body/body.ts';
import type { Part, ReaderName } from './body/parts.ts';
import { sourceLine } from './source.ts';
import { DRAFT } from './standing.ts';

const WIDTH = 80;

/**
 * Renders a document, or one section of it, as plain text in lines of eighty letters. The last line says where the
 * words come from.
 */
export function renderText(school: School, document: Document, readerName: ReaderName, section?: string): string {
  const parts = bodyOf(document, readerName).filter(({ id }) => section === undefined || id === section);
  const draft = document.control.status === 'draft' ? [h('p', {}, DRAFT)] : [];
  const title = section === undefined ? document.title : school.config.name;
  const summary = section === undefined ? [h('p', {}, document.summary)] : [];
  const tree = h('article', {}, h('h1', {}, title), ...draft, ...summary, ...parts.map(sectionOf));
  const source = wrap(sourceLine(school, document, section), '', '', WIDTH).join('\n');
  return `${plainText(tree)}\n\n${source}`;
}

const sectionOf = ({ number, title, nodes }: Part): HElement =>
  h(
    'section',
    {},
    ...(title === undefined ? [] : [h('h2', {}, `${number === undefined ? '' : `${number}. `}${title}`)]),
    ...nodes.map(withoutEmptyRows),
  );

/** A row in which no word stands is there to be written in, and is nothing to read. */
function withoutEmptyRows(node: HNode): HNode {
  if (node.type === 'text') return node;
  const kept = node.children.filter((child) => child.type === 'text' || child.tagName !== 'tr' || textOf(child) !== '');
  return { ...node, children: kept.map(withoutEmptyRows) };
}
