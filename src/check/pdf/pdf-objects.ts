import { inflateSync } from 'node:zlib';

/** One object of a PDF: its dictionary as text and, where it has one, its stream. */
export interface PdfObject {
  readonly dictionary: string;
  /** The stream, unpacked, one character a byte; empty where there is none or it cannot be unpacked. */
  readonly stream: () => string;
}

/** The objects of a PDF by number, and the dictionary of its trailer. */
export interface PdfObjects {
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly trailer: string;
}

const OBJECT = /(?:^|\n)(\d+) 0 obj\n/g;

/**
 * Finds the objects of a PDF that Chromium wrote, or that was packed afterwards: every dictionary is plain text, alone or
 * in a pack. A reader for any PDF would cost more than printing; the tests hold this one against such a reader.
 * @param source the file, one character a byte
 */
export function parseObjects(source: string): PdfObjects {
  const objects = new Map<number, PdfObject>();
  const next = new RegExp(OBJECT);
  for (let match = next.exec(source); match; match = next.exec(source)) {
    const start = match.index + match[0].length;
    const end = endOfDictionary(source, start);
    const dictionary = source.slice(start, end);
    const stream = streamAt(source, end, dictionary);
    const object = { dictionary, stream: () => unpack(source, stream, dictionary) };
    objects.set(Number(match[1]), object);
    if (dictionary.includes('/Type /ObjStm')) for (const [id, packed] of unpackObjects(object)) objects.set(id, packed);
    // Packed bytes may look like anything, so they are stepped over.
    next.lastIndex = stream?.end ?? end;
  }
  return { objects, trailer: trailerOf(source, objects) };
}

/** The objects of a pack, by their numbers. */
function unpackObjects({ dictionary, stream }: PdfObject): [number, PdfObject][] {
  const pack = stream();
  const first = Number(/\/First (\d+)/.exec(dictionary)?.[1]);
  const list = [...pack.slice(0, first).matchAll(/(\d+) (\d+)/g)].map(
    ([, id, at]) => [Number(id), Number(at)] as const,
  );
  return list.map(([id, at], index) => {
    const end = list[index + 1]?.[1];
    const text = pack.slice(first + at, end === undefined ? undefined : first + end);
    return [id, { dictionary: text, stream: () => '' }];
  });
}

/** A packed file ends with a table that is an object itself, and says there what a trailer says. */
function trailerOf(source: string, objects: ReadonlyMap<number, PdfObject>): string {
  const classic = source.lastIndexOf('\ntrailer');
  const table = [...objects.values()].find(({ dictionary }) => dictionary.includes('/Type /XRef'));
  return table?.dictionary ?? source.slice(Math.max(0, classic));
}

function endOfDictionary(source: string, start: number): number {
  const end = source.indexOf('endobj', start);
  const object = end < 0 ? source.slice(start) : source.slice(start, end);
  const stream = object.indexOf('stream\n');
  return start + (stream < 0 ? object.length : stream);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function streamAt(source: string, end: number, dictionary: string): Span | undefined {
  if (!source.startsWith('stream\n', end)) return undefined;
  const start = end + 'stream\n'.length;
  return { start, end: start + Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0) };
}

function unpack(source: string, span: Span | undefined, dictionary: string): string {
  if (!span) return '';
  const packed = source.slice(span.start, span.end);
  if (!dictionary.includes('/FlateDecode')) return packed;
  try {
    return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
}

/** The numbers of the objects that a piece of a dictionary refers to. */
export const references = (text: string): number[] =>
  [...text.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));

/** The object that a key of a dictionary refers to. */
export function reference(dictionary: string, key: string): number | undefined {
  const at = dictionary.indexOf(`/${key} `);
  const number =
    at < 0 ? undefined : /^(\d+) 0 R/.exec(dictionary.slice(at + key.length + 2, at + key.length + 16))?.[1];
  return number === undefined ? undefined : Number(number);
}

/** A text of a dictionary: in brackets, or as hexadecimal digits of UTF-16. */
export function textOfKey(dictionary: string, key: string): string | undefined {
  if (!dictionary.includes(`/${key} `)) return undefined;
  const match = new RegExp(`/${key} (?:<([0-9A-Fa-f]*)>|\\(((?:\\\\[\\s\\S]|[^\\\\)])*)\\))`).exec(dictionary);
  if (!match) return undefined;
  const [, digits, plain] = match;
  if (digits === undefined) return (plain ?? '').replace(/\\([\s\S])/g, '$1');
  const bytes = Buffer.from(digits, 'hex');
  return bytes[0] === 0xfe && bytes[1] === 0xff ? utf16(digits.slice(4)) : bytes.toString('latin1');
}

/** The text of hexadecimal digits, four to each unit of UTF-16. */
export const utf16 = (digits: string): string =>
  (digits.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
