import type { HNode } from '../../document/hast.ts';
import type { Href } from '../../document/html.ts';
import { type Piece, piecesOf } from '../pieces.ts';

/** The words of a paragraph in Markdown, on one line. */
export const inlineOf = (nodes: readonly HNode[], href: Href, lineEnd = '\\\n'): string =>
  piecesOf(nodes, href)
    .map((piece) => (piece === 'break' ? lineEnd : markedUp(piece)))
    .join('');

function markedUp({ text, strong, emphasis, href }: Exclude<Piece, 'break'>): string {
  const words = text.trim();
  if (words === '') return text;
  const before = text.slice(0, text.length - text.trimStart().length);
  const after = text.slice(text.trimEnd().length);
  const stroke = `${strong ? '**' : ''}${emphasis ? '*' : ''}`;
  const close = [...stroke].reverse().join('');
  const said = `${stroke}${escapeMarkdown(words)}${close}`;
  return `${before}${href === undefined ? said : `[${said}](${addressOf(href)})`}${after}`;
}

/** A letter that Markdown would read as a mark stands for itself. */
export const escapeMarkdown = (words: string): string => words.replace(/[\\`*_[\]<>|]/g, '\\$&');

/** Words at the start of a line that would make a list, a heading or a quotation of it. */
export const escapeStart = (line: string): string =>
  line.replace(/^(\d+)([.)])(?=\s)/, '$1\\$2').replace(/^([-+#])(?=\s|#)/, '\\$1');

const addressOf = (href: string): string => href.replace(/[\s()<>]/g, encodeURIComponentAlways);

/** `encodeURIComponent` lets brackets stand. */
const encodeURIComponentAlways = (letter: string): string =>
  `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
