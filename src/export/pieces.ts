import type { HNode } from '../document/hast.ts';
import { type Href, safeUrl } from '../document/html.ts';

/** A run of words of one look, or the end of a line. */
export type Piece =
  | { readonly text: string; readonly strong: boolean; readonly emphasis: boolean; readonly href?: string }
  | 'break';

type Look = Omit<Exclude<Piece, 'break'>, 'text'>;

/**
 * The words of a paragraph as runs of one look, with single spaces between them and none at the ends of lines.
 * @param href where the links of the document lead; a link that leads nowhere keeps its words
 */
export function piecesOf(nodes: readonly HNode[], href: Href, strong = false): Piece[] {
  const pieces: Piece[] = [];
  const walk = (node: HNode, look: Look): void => {
    if (node.type === 'text') pieces.push({ ...look, text: node.value.replace(/[ \t\r\n]+/g, ' ') });
    else if (node.tagName === 'br') pieces.push('break');
    else if (node.tagName !== 'svg') {
      const own = lookOf(node.tagName, node.properties.href, look, href);
      for (const child of node.children) walk(child, own);
    }
  };
  for (const node of nodes) walk(node, { strong, emphasis: false });
  return joined(tidy(pieces));
}

function lookOf(tagName: string, address: unknown, look: Look, href: Href): Look {
  if (tagName === 'strong' || tagName === 'b') return { ...look, strong: true };
  if (tagName === 'em' || tagName === 'i' || tagName === 'cite') return { ...look, emphasis: true };
  if (tagName !== 'a' || typeof address !== 'string') return look;
  const target = address.startsWith('doc:') ? href(address) : safeUrl(address);
  return target === undefined || target === '#' ? look : { ...look, href: target };
}

/** Takes away the spaces at the start and the end of each line, and the second of two that meet. */
function tidy(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  let afterSpace = true;
  for (const piece of pieces) {
    if (piece === 'break') {
      trimEnd(out);
      out.push(piece);
      afterSpace = true;
      continue;
    }
    const text: string = afterSpace ? piece.text.replace(/^ /, '') : piece.text;
    if (text === '') continue;
    out.push({ ...piece, text });
    afterSpace = text.endsWith(' ');
  }
  trimEnd(out);
  while (out[0] === 'break') out.shift();
  while (out.at(-1) === 'break') out.pop();
  return out;
}

function trimEnd(pieces: Piece[]): void {
  const last = pieces.at(-1);
  if (last === undefined || last === 'break') return;
  const text = last.text.replace(/ $/, '');
  if (text === '') pieces.pop();
  else pieces[pieces.length - 1] = { ...last, text };
}

/** Neighbours of one look become one run. */
function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (piece !== 'break' && last !== undefined && last !== 'break' && sameLook(piece, last))
      out[out.length - 1] = { ...last, text: last.text + piece.text };
    else out.push(piece);
  }
  return out;
}

const sameLook = (one: Look, other: Look): boolean =>
  one.strong === other.strong && one.emphasis === other.emphasis && one.href === other.href;
