import { ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { HNode } from '../../document/hast.ts';
import { type Piece, piecesOf } from '../pieces.ts';
import type { WordContext } from './context.ts';

/** The words of a paragraph as runs and links. A link within the document leads to the bookmark of its section. */
export const runsOf = (nodes: readonly HNode[], context: WordContext, strong = false): ParagraphChild[] =>
  piecesOf(nodes, context.href, strong).map((piece) => childOf(piece, context));

function childOf(piece: Piece, { bookmarks }: WordContext): ParagraphChild {
  if (piece === 'break') return new TextRun({ break: 1 });
  const { text, strong, emphasis, href } = piece;
  // Words that are not set bold by themselves take it from their style, as headings do.
  const look = { text, ...(strong && { bold: true }), ...(emphasis && { italics: true }) };
  if (href === undefined) return new TextRun(look);
  const link = new TextRun({ ...look, style: 'Hyperlink' });
  if (!href.startsWith('#')) return new ExternalHyperlink({ link: href, children: [link] });
  const anchor = bookmarks.get(href.slice(1));
  return anchor === undefined ? new TextRun(look) : new InternalHyperlink({ anchor, children: [link] });
}
