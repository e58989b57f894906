import { deflateSync, inflateSync } from 'node:zlib';
import { referenceOf } from './dictionary.ts';
import { PACKING } from './packing.ts';

/** One object of a PDF: its dictionary or value as text and, where it has one, its stream. */
export interface PdfObject {
  readonly dictionary: string;
  readonly stream?: Buffer;
}

/**
 * A PDF as Chromium’s writer (Skia) makes it, open to changes object by object: a classic table of objects, every
 * dictionary in plain text. A library that reads any PDF costs more than printing does (docs/decisions.md).
 */
export class SkiaPdf {
  readonly catalogue: number;
  readonly info: number;
  readonly #source: string;
  readonly #spans: ReadonlyMap<number, readonly [start: number, end: number]>;
  readonly #objects = new Map<number, PdfObject>();
  #next: number;

  /** @param source the file, one character a byte */
  constructor(source: string) {
    this.#source = source;
    const { spans, size, trailer } = readTable(source);
    this.#spans = spans;
    this.#next = size;
    this.catalogue = referenceOf(trailer, 'Root') ?? 0;
    this.info = referenceOf(trailer, 'Info') ?? 0;
  }

  /** The numbers of all objects, in their order. */
  ids(): number[] {
    const added = [...this.#objects.keys()].filter((id) => !this.#spans.has(id));
    return [...this.#spans.keys(), ...added].sort((a, b) => a - b);
  }

  object(id: number): PdfObject {
    const changed = this.#objects.get(id);
    if (changed) return changed;
    const span = this.#spans.get(id);
    if (!span) throw new Error(`The PDF has no object ${id}`);
    const object = parseObject(this.#source, ...span);
    // Streams are large, and each is asked for once or twice.
    if (!object.stream) this.#objects.set(id, object);
    return object;
  }

  dictionary(id: number): string {
    return this.object(id).dictionary;
  }

  /** Replaces the dictionary or value of an object, and keeps its stream. */
  replace(id: number, dictionary: string): void {
    const { stream } = this.object(id);
    this.#objects.set(id, { dictionary, ...(stream && { stream }) });
  }

  /** The object with the drawing operators of a page. */
  contentsOf(page: number): number {
    const id = referenceOf(this.dictionary(page), 'Contents');
    if (id === undefined) throw new Error('A page of the PDF has no contents of its own');
    return id;
  }

  /** The drawing operators of a page. */
  content(page: number): string {
    const { dictionary, stream } = this.object(this.contentsOf(page));
    if (!stream) return '';
    return (dictionary.includes('/FlateDecode') ? inflateSync(stream) : stream).toString('latin1');
  }

  replaceContent(page: number, content: string): void {
    this.#objects.set(this.contentsOf(page), packed(content));
  }

  /** Adds an object, and gives its number. */
  add(dictionary: string): number {
    this.#objects.set(this.#next, { dictionary });
    return this.#next++;
  }

  /** Adds a stream that is not packed; its length goes into the dictionary. */
  addStream(entries: string, content: string): number {
    const stream = Buffer.from(content, 'utf8');
    this.#objects.set(this.#next, { dictionary: `<<${entries}\n/Length ${stream.length}>>`, stream });
    return this.#next++;
  }
}

/** A stream with nothing but its content. */
function packed(content: string): Required<PdfObject> {
  const stream = deflateSync(Buffer.from(content, 'latin1'), PACKING);
  return { dictionary: `<</Filter /FlateDecode\n/Length ${stream.length}>>`, stream };
}

/**
 * A file with another content in one of its streams; it is still a file as Chromium writes it.
 * @param source one character a byte
 */
export function withStream(source: string, id: number, content: string): string {
  const { spans, at } = readTable(source);
  const [start, end] = spans.get(id) ?? [at, at];
  const { dictionary, stream } = packed(content);
  const object = `${id} 0 obj\n${dictionary} stream\n${stream.toString('latin1')}\nendstream\nendobj\n`;
  const moved = object.length - (end - start);
  const table = source
    .slice(at)
    .replace(
      /^(\d{10}) (?=\d{5} n)/gm,
      (_whole, place: string) => `${String(Number(place) + (Number(place) > start ? moved : 0)).padStart(10, '0')} `,
    )
    .replace(/(startxref\s+)\d+/, (_whole, head: string) => `${head}${at + moved}`);
  return source.slice(0, start) + object + source.slice(end, at) + table;
}

/** Where each object begins and ends: at the beginning of whatever stands next in the file. */
function readTable(source: string): {
  spans: Map<number, readonly [number, number]>;
  size: number;
  trailer: string;
  /** Where the table begins. */
  at: number;
} {
  const at = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(source.slice(-64))?.[1]);
  const head = /xref\s+0 (\d+)\s*\n/y;
  head.lastIndex = at;
  const size = Number(head.exec(source)?.[1]);
  if (!(size > 0)) throw new Error('This is not a PDF as Chromium writes it');
  const starts: { id: number; start: number }[] = [];
  for (let id = 0; id < size; id++) {
    const line = head.lastIndex + id * 20;
    if (source[line + 17] === 'n') starts.push({ id, start: Number(source.slice(line, line + 10)) });
  }
  const inFile = [...starts].sort((a, b) => a.start - b.start);
  const ends = new Map(inFile.map(({ id }, index) => [id, inFile[index + 1]?.start ?? at]));
  const spans = new Map(starts.map(({ id, start }) => [id, [start, ends.get(id) ?? at] as const]));
  return { spans, size, trailer: source.slice(source.indexOf('trailer', at)), at };
}

const STREAM = 'stream\n';

function parseObject(source: string, start: number, end: number): PdfObject {
  const object = source.slice(start, end);
  const from = object.indexOf('obj\n') + 'obj\n'.length;
  const stream = object.indexOf(STREAM, from);
  if (stream < 0) return { dictionary: object.slice(from, object.lastIndexOf('endobj')).trimEnd() };
  const dictionary = object.slice(from, stream).trimEnd();
  const begin = stream + STREAM.length;
  const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
  return { dictionary, stream: Buffer.from(object.slice(begin, begin + length), 'latin1') };
}
