import { type PdfObjects, reference, references, utf16 } from './pdf-objects.ts';

/** The text of one page: by the number of its marked content, and what stands outside of it, such as the footer. */
export interface PageText {
  readonly marked: ReadonlyMap<number, string>;
  readonly unmarked: string;
}

type Glyphs = ReadonlyMap<string, string>;

/** What the operators of a page mean for its text. */
const OPERATOR = /<([0-9A-Fa-f]+)> Tj|\/(F\d+) [\d.]+ Tf|\/MCID (\d+) ?>> ?BDC|(EMC)\n|(BDC|BMC)\n/g;

/** The text of each page by the number of its object, in the words that a program copies out of it. */
export function pageTexts(pdf: PdfObjects, pages: readonly number[]): Map<number, PageText> {
  const known = new Map<number, Glyphs>();
  return new Map(
    pages.map((page) => {
      const dictionary = pdf.objects.get(page)?.dictionary ?? '';
      const content = pdf.objects.get(reference(dictionary, 'Contents') ?? -1)?.stream() ?? '';
      return [page, textOf(content, fontsOf(pdf, dictionary, known))];
    }),
  );
}

function textOf(content: string, fonts: ReadonlyMap<string, Glyphs>): PageText {
  const marked = new Map<number, string>();
  const open: (number | undefined)[] = [];
  let unmarked = '';
  let glyphs: Glyphs | undefined;
  for (const [, shown, font, mcid, end, begin] of content.matchAll(OPERATOR)) {
    if (shown !== undefined) {
      const text = decoded(shown, glyphs);
      const at = open.at(-1);
      if (at === undefined) unmarked += text;
      else marked.set(at, (marked.get(at) ?? '') + text);
    } else if (font !== undefined) glyphs = fonts.get(font);
    else if (mcid !== undefined) open.push(Number(mcid));
    else if (end) open.pop();
    else if (begin) open.push(open.at(-1));
  }
  return { marked, unmarked };
}

/** A glyph without a letter becomes the sign for an unknown one, as it would for whoever copies it. */
const decoded = (shown: string, glyphs: Glyphs | undefined): string =>
  shown.length === 4
    ? (glyphs?.get(shown) ?? UNKNOWN)
    : (shown.match(/.{4}/g) ?? []).map((glyph) => glyphs?.get(glyph) ?? UNKNOWN).join('');

const UNKNOWN = '\uFFFD';

function fontsOf(pdf: PdfObjects, page: string, known: Map<number, Glyphs>): Map<string, Glyphs> {
  const listed = /\/Font <<([^>]*)>>/.exec(page)?.[1] ?? '';
  const fonts = new Map<string, Glyphs>();
  for (const [, name = '', number] of listed.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const id = Number(number);
    const glyphs = known.get(id) ?? glyphsOf(pdf, id);
    known.set(id, glyphs);
    fonts.set(name, glyphs);
  }
  return fonts;
}

/** The letters of each glyph, from the table that a font carries for those who copy its text. */
function glyphsOf(pdf: PdfObjects, font: number): Glyphs {
  const [map] = references(/\/ToUnicode \d+ 0 R/.exec(pdf.objects.get(font)?.dictionary ?? '')?.[0] ?? '');
  const table = map === undefined ? '' : (pdf.objects.get(map)?.stream() ?? '');
  const glyphs = new Map<string, string>();
  for (const [, block = ''] of table.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', text = ''] of block.matchAll(/<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>/g))
      glyphs.set(glyph.toUpperCase(), utf16(text));
  }
  for (const [, block = ''] of table.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', text = ''] of block.matchAll(
      /<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>/g,
    ))
      addRange(glyphs, first, last, text);
  }
  return glyphs;
}

function addRange(glyphs: Map<string, string>, first: string, last: string, text: string): void {
  const from = Number.parseInt(first, 16);
  const start = Number.parseInt(text.slice(-4), 16);
  for (let glyph = from; glyph <= Number.parseInt(last, 16); glyph += 1)
    glyphs.set(hex(glyph), utf16(text.slice(0, -4) + hex(start + glyph - from)));
}

const hex = (number: number): string => number.toString(16).toUpperCase().padStart(4, '0');
