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
 * Finds the objects of a PDF that Chromium wrote: version 1.4, no object streams, every dictionary in plain text. A
 * reader for any PDF would cost more than printing; the tests hold this one against such a reader.
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
    objects.set(Number(match[1]), { dictionary, stream: () => unpack(source, stream, dictionary) });
    // Packed bytes may look like anything, so they are stepped over.
    next.lastIndex = stream?.end ?? end;
  }
  return { objects, trailer: source.slice(Math.max(0, source.lastIndexOf('\ntrailer'))) };
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
