import { referenceOf, short } from './after/dictionary.ts';
import { SkiaPdf, withStream } from './after/skia-pdf.ts';
import { latin1, pageOrder } from './pdf-scan.ts';

/** With these every digit is among the first four, and so among the letters that the file carries. */
const EVERY_DIGIT = [102, 345, 678, 910];
const MOST = 200;

/** What the contents are printed with while the numbers of the pages are not known: three digits, no two the same. */
export const placeholders = (count: number): number[] =>
  Array.from({ length: count }, (_empty, index) => EVERY_DIGIT[index] ?? 100 + index);

/** Three letters at equal distances, as Chromium writes them: all digits are equally wide. */
const RUN =
  /\/(F\d+) ([\d.]+) Tf\n1 0 0 -1 (-?[\d.]+) (-?[\d.]+) Tm\n<(\w{4})> Tj\n([\d.]+) 0 Td <(\w{4})> Tj\n\6 0 Td <(\w{4})> Tj\nET/g;

interface Run {
  /** The place of its page in the file, from 0. */
  readonly page: number;
  readonly start: number;
  readonly end: number;
  /** The object of its font, and how the page calls it. */
  readonly font: number;
  readonly name: string;
  readonly size: string;
  readonly x: number;
  readonly y: string;
  readonly step: string;
  readonly glyphs: readonly string[];
}

/** A line of the contents: with what it was printed, and the number that takes its place. */
export interface NumberedLine {
  readonly placeholder: number;
  readonly page: number;
}

/**
 * Writes the numbers of the pages into a file whose contents were printed with placeholders. The column of numbers is
 * as wide for them, so nothing else moves, and what comes of it is what Chromium makes of the numbers themselves.
 * @param lines in the order of the contents
 * @returns undefined where the placeholders are not found exactly as they are expected
 */
export function writeNumbers(pdf: Uint8Array, lines: readonly NumberedLine[]): Uint8Array | undefined {
  if (lines.length > MOST || lines.some(({ page }) => page > 999)) return undefined;
  const source = latin1(pdf);
  const file = new SkiaPdf(source);
  // The contents end before what they list first, or on the same page.
  const pages = [...pageOrder(source).keys()].slice(0, Math.min(...lines.map(({ page }) => page)));
  const contents = pages.map((page) => file.content(page));
  const runs = contents.flatMap((content, page) => runsOf(content, page, file.dictionary(pages[page] ?? 0)));
  const found = [...Map.groupBy(runs, ({ x, step }) => Math.round(x + 3 * Number(step))).values()].flatMap((column) => {
    const digits = digitsOf(column, lines);
    return digits ? [{ column, digits }] : [];
  });
  const [only, another] = found;
  if (!only || another) return undefined;
  const written = only.column.map((run, index) => textOf(run, only.digits.get(run.font), lines[index]?.page ?? 0));
  if (written.includes(undefined)) return undefined;
  const changed = pages.reduce((text, id, page) => {
    const edits = only.column.flatMap((run, index) =>
      run.page === page ? [{ ...run, text: written[index] ?? '' }] : [],
    );
    return edits.length === 0 ? text : withStream(text, file.contentsOf(id), edited(contents[page] ?? '', edits));
  }, source);
  return Buffer.from(changed, 'latin1');
}

function runsOf(content: string, page: number, dictionary: string): Run[] {
  return [...content.matchAll(RUN)].map((match) => {
    const [whole, name = '', size = '', x, y = '', first = '', step = '', second = '', third = ''] = match;
    const font = referenceOf(dictionary, name) ?? 0;
    const end = match.index + whole.length;
    return { page, start: match.index, end, font, name, size, x: Number(x), y, step, glyphs: [first, second, third] };
  });
}

type Digits = ReadonlyMap<string, string>;

/** The letter of every digit in every font, if a column of the page shows the placeholders; undefined if it does not. */
function digitsOf(column: readonly Run[], lines: readonly NumberedLine[]): ReadonlyMap<number, Digits> | undefined {
  if (column.length !== lines.length) return undefined;
  const fonts = new Map<number, Map<string, string>>();
  for (const [index, { font, glyphs }] of column.entries()) {
    const digits = fonts.get(font) ?? new Map<string, string>();
    fonts.set(font, digits);
    for (const [place, digit] of [...String(lines[index]?.placeholder)].entries()) {
      const glyph = glyphs[place] ?? '';
      const known = digits.get(digit);
      if (known === undefined ? [...digits.values()].includes(glyph) : known !== glyph) return undefined;
      digits.set(digit, glyph);
    }
  }
  return fonts;
}

/** A number in the place of a placeholder, at the same right edge. */
function textOf({ name, size, x, y, step }: Run, digits: Digits | undefined, number: number): string | undefined {
  const glyphs = [...String(number)].map((digit) => digits?.get(digit));
  if (glyphs.includes(undefined)) return undefined;
  const left = short(x + (3 - glyphs.length) * Number(step));
  const shown = glyphs.map((glyph) => `<${glyph}> Tj\n`).join(`${step} 0 Td `);
  return `/${name} ${size} Tf\n1 0 0 -1 ${left} ${y} Tm\n${shown}ET`;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function edited(content: string, edits: readonly Edit[]): string {
  let text = '';
  let from = 0;
  for (const { start, end, text: put } of edits) {
    text += content.slice(from, start) + put;
    from = end;
  }
  return text + content.slice(from);
}
