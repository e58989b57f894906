/** One element of a page. */
export interface PageElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Where its tag begins in the file. */
  readonly at: number;
  /** The part of the text of the page that stands in it. */
  readonly textStart: number;
  readonly textEnd: number;
  /** Its place among the elements of the page, and that of the last element inside it. */
  readonly index: number;
  readonly lastInside: number;
}

/** A page that was made, taken apart. */
export interface ParsedPage {
  readonly html: string;
  /** Every element in the order of its opening tag. */
  readonly elements: readonly PageElement[];
  /** All text, without that of scripts and styles. */
  readonly text: string;
}

const TOKEN =
  /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const EMPTY = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const RAW = new Set(['script', 'style']);

/** Attributes by the text in which they were written. */
export type KnownTags = Map<string, ReadonlyMap<string, string>>;

type Open = { -readonly [K in keyof PageElement]: PageElement[K] };

/**
 * Takes apart a page that we made. Astro and our own renderer write every end tag and quote every attribute, so that
 * no parser for the HTML of the world is needed here; the tests hold this reading against such a parser.
 * @param known the attributes that other pages had: those that are written alike are read once
 */
export function parsePage(html: string, known: KnownTags = new Map()): ParsedPage {
  const elements: Open[] = [];
  const open: Open[] = [];
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  const add = (end: number): void => {
    if (end <= from) return;
    const text = decoded(html.slice(from, end));
    parts.push(text);
    length += text.length;
  };
  const token = new RegExp(TOKEN);
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', from)) {
    const last = open.at(-1);
    if (last && isEndOf(last, html, at)) {
      add(at);
      from = at + last.name.length + '</>'.length;
      open.pop();
      end(last, length, elements.length - 1);
      continue;
    }
    token.lastIndex = at;
    const match = token.exec(html);
    if (!match) break;
    add(match.index);
    from = token.lastIndex;
    const [, closing, name = '', attributes = ''] = match;
    const tag = name.toLowerCase();
    if (tag === '') continue;
    if (closing) {
      close(open, tag, length, elements.length - 1);
      continue;
    }
    const index = elements.length;
    const element: Open = {
      name: tag,
      attributes: attributesOnce(attributes, known),
      at: match.index,
      textStart: length,
      textEnd: length,
      index,
      lastInside: index,
    };
    elements.push(element);
    if (!EMPTY.has(tag) && !match[0].endsWith('/>')) open.push(element);
    if (!RAW.has(tag)) continue;
    from = html.indexOf(`</${tag}`, from);
    if (from < 0) break;
  }
  add(html.length);
  close(open, undefined, length, elements.length - 1);
  return { html, elements, text: parts.join('') };
}

/** Most end tags end what was opened last. */
const isEndOf = ({ name }: Open, html: string, at: number): boolean =>
  html.charCodeAt(at + 1) === SLASH &&
  html.startsWith(name, at + 2) &&
  html.charCodeAt(at + 2 + name.length) === GREATER;

const SLASH = '/'.charCodeAt(0);
const GREATER = '>'.charCodeAt(0);

function end(element: Open, textEnd: number, lastInside: number): void {
  element.textEnd = textEnd;
  element.lastInside = lastInside;
}

function close(open: Open[], name: string | undefined, textEnd: number, lastInside: number): void {
  if (name !== undefined && !open.some((element) => element.name === name)) return;
  for (let element = open.pop(); element; element = open.pop()) {
    end(element, textEnd, lastInside);
    if (element.name === name) return;
  }
}

const NONE: ReadonlyMap<string, string> = new Map();

function attributesOnce(text: string, known: KnownTags): ReadonlyMap<string, string> {
  if (text === '') return NONE;
  const kept = known.get(text);
  if (kept) return kept;
  const made = attributesOf(text);
  known.set(text, made);
  return made;
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', quoted, single, plain]) => [
      name.toLowerCase(),
      decoded(quoted ?? single ?? plain ?? ''),
    ]),
  );
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal?: string, hex?: string, name?: string) =>
        name === undefined
          ? String.fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal))
          : (NAMED[name] ?? whole),
      )
    : text;

/** The text of an element, with runs of space as one. */
export const textIn = (page: ParsedPage, element: PageElement): string =>
  page.text.slice(element.textStart, element.textEnd).replace(/\s+/g, ' ').trim();

/** The elements inside another one. */
export const inside = (page: ParsedPage, element: PageElement): readonly PageElement[] =>
  page.elements.slice(element.index + 1, element.lastInside + 1);

/** The line of a place in a file, from 1. */
export const lineOf = (html: string, at: number): number => html.slice(0, at).split('\n').length;
