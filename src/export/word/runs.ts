import { CheckBox, ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { HNode } from '../../document/hast.ts';
import { BOX } from '../body/elements.ts';
import { type Piece, piecesOf } from '../pieces.ts';
import type { WordContext } from './context.ts';

/** The words of a paragraph as runs and links. A link within the document leads to the bookmark of its section. */
export const runsOf = (nodes: readonly HNode[], context: WordContext, strong = false): ParagraphChild[] =>
  piecesOf(nodes, context.href, strong).flatMap((piece) => childrenOf(piece, context));

function childrenOf(piece: Piece, { bookmarks }: WordContext): ParagraphChild[] {
  if (piece === 'break') return [new TextRun({ break: 1 })];
  const { text, strong, emphasis, href } = piece;
  // Words that are not set bold by themselves take it from their style, as headings do.
  const look = { ...(strong && { bold: true }), ...(emphasis && { italics: true }) };
  if (href === undefined) return withBoxes(text, look);
  const link = new TextRun({ ...look, text, style: 'Hyperlink' });
  if (!href.startsWith('#')) return [new ExternalHyperlink({ link: href, children: [link] })];
  const anchor = bookmarks.get(href.slice(1));
  return anchor === undefined
    ? [new TextRun({ ...look, text })]
    : [new InternalHyperlink({ anchor, children: [link] })];
}

/** Word refuses a file in which the name of a control has more letters. */
const LONGEST_NAME = 64;
const shortened = (name: string): string =>
  name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…`;

/** A box is a control that a click ticks; what stands after it says what for. */
function withBoxes(text: string, look: object): ParagraphChild[] {
  const [before = '', ...answers] = text.split(BOX);
  const words = (part: string): ParagraphChild[] => (part === '' ? [] : [new TextRun({ ...look, text: part })]);
  return [
    ...words(before),
    ...answers.flatMap((answer) => [new CheckBox({ alias: shortened(answer.trim()) }), ...words(answer)]),
  ];
}
