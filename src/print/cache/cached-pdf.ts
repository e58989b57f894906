/** A finished PDF as the cache keeps it. */
export interface CachedPdf {
  readonly pages: number;
  readonly pdf: Uint8Array;
}

/** The content of a file of the cache: the number of pages and the PDF. */
export const packCached = ({ pages, pdf }: CachedPdf): Uint8Array => Buffer.concat([Buffer.from(`${pages}\n`), pdf]);

/** Reads what `packCached` wrote. */
export function unpackCached(content: Buffer): CachedPdf {
  const end = content.indexOf('\n');
  return { pages: Number(content.toString('latin1', 0, end)), pdf: content.subarray(end + 1) };
}
