import { createHash } from 'node:crypto';

/** A finished PDF as the cache keeps it. */
export interface CachedPdf {
  readonly pages: number;
  readonly pdf: Uint8Array;
}

/** 64 digits and the end of their line. */
const HEAD = 65;

/** The bytes of a file of the cache: a checksum, the number of pages and the PDF. The checksum is of all the rest. */
export function packCached({ pages, pdf }: CachedPdf): Uint8Array {
  const rest = Buffer.concat([Buffer.from(`${pages}\n`), pdf]);
  return Buffer.concat([Buffer.from(`${sha256(rest)}\n`), rest]);
}

/** Reads what `packCached` wrote. @returns undefined where a byte is not what it was, or one is missing */
export function unpackCached(file: Buffer): CachedPdf | undefined {
  const rest = file.subarray(HEAD);
  if (file.subarray(0, HEAD).toString('latin1') !== `${sha256(rest)}\n`) return undefined;
  const end = rest.indexOf('\n');
  const pages = Number(rest.subarray(0, end).toString('latin1'));
  return Number.isInteger(pages) && pages > 0 ? { pages, pdf: rest.subarray(end + 1) } : undefined;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
