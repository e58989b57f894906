import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { toReference } from './dictionary.ts';
import { PACKING } from './packing.ts';
import type { SkiaPdf } from './skia-pdf.ts';

/** How many objects are packed together: a reader unpacks them all to come to one. */
const TOGETHER = 200;

/** Where an object stands: at a place of the file, or in a pack at a place of its list. */
type Place = readonly [kind: 0 | 1 | 2, where: number, index: number];

/**
 * Writes a PDF (ISO 32000-1, 7.5.7 and 7.5.8): objects without a stream are packed together, which halves a form. Its
 * identity is made from its content; Chromium writes none.
 */
export function packFile(pdf: SkiaPdf): Uint8Array {
  const out = new Output();
  let waiting: { id: number; dictionary: string }[] = [];
  const ids = pdf.ids();
  let next = (ids.at(-1) ?? 0) + 1;
  const flush = (): void => {
    if (waiting.length > 0) out.pack(next++, waiting);
    waiting = [];
  };
  for (const id of ids) {
    const { dictionary, stream } = pdf.object(id);
    if (stream) out.put(id, dictionary, stream);
    else waiting.push({ id, dictionary });
    if (waiting.length === TOGETHER) flush();
  }
  flush();
  return out.end(next, pdf);
}

class Output {
  readonly #parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1')];
  readonly #places = new Map<number, Place>([[0, [0, 0, 0xffff]]]);
  #length = this.#parts[0]?.length ?? 0;

  /** An object of its own. */
  put(id: number, dictionary: string, stream: Buffer): void {
    this.#places.set(id, [1, this.#length, 0]);
    this.#write(Buffer.from(`${id} 0 obj\n${dictionary} stream\n`, 'latin1'));
    this.#write(stream);
    this.#write(Buffer.from('\nendstream\nendobj\n', 'latin1'));
  }

  /** Several objects in one stream. */
  pack(id: number, objects: readonly { readonly id: number; readonly dictionary: string }[]): void {
    let head = '';
    let body = '';
    objects.forEach((object, index) => {
      head += `${object.id} ${body.length} `;
      body += `${object.dictionary}\n`;
      this.#places.set(object.id, [2, id, index]);
    });
    const stream = deflateSync(Buffer.from(head + body, 'latin1'), PACKING);
    const entries = `/Type /ObjStm\n/N ${objects.length}\n/First ${head.length}`;
    this.put(id, `<<${entries}\n/Filter /FlateDecode\n/Length ${stream.length}>>`, stream);
  }

  /** The table of all objects, and with it the end of the file. */
  end(id: number, pdf: SkiaPdf): Uint8Array {
    const start = this.#length;
    this.#places.set(id, [1, start, 0]);
    const table = Buffer.alloc((id + 1) * 7);
    for (const [object, [kind, where, index]] of this.#places) {
      table.writeUInt8(kind, object * 7);
      table.writeUInt32BE(where, object * 7 + 1);
      table.writeUInt16BE(index, object * 7 + 5);
    }
    const hash = createHash('sha256');
    for (const part of this.#parts) hash.update(part);
    const identity = `<${hash.digest('hex').slice(0, 32)}>`;
    const stream = deflateSync(table);
    const entries = [
      `/Type /XRef\n/Size ${id + 1}\n/W [1 4 2]`,
      `/Root ${toReference(pdf.catalogue)}\n/Info ${toReference(pdf.info)}`,
      `/ID [${identity} ${identity}]\n/Filter /FlateDecode\n/Length ${stream.length}`,
    ].join('\n');
    this.put(id, `<<${entries}>>`, stream);
    this.#write(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
    return Uint8Array.from(Buffer.concat(this.#parts));
  }

  #write(part: Buffer): void {
    this.#parts.push(part);
    this.#length += part.length;
  }
}
