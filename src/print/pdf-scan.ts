/**
 * Reads what it needs straight from the bytes that Chromium's PDF writer (Skia) makes: version 1.4, a classic
 * cross-reference table, no object streams, every dictionary in plain text.
 */
export interface ScannedPdf {
  readonly pages: number;
  /** The page, from 1, of every id that a link of the document leads to. */
  readonly destinations: ReadonlyMap<string, number>;
  /** The names of the fonts, without the tag of the subset. */
  readonly fonts: ReadonlySet<string>;
}

/** Scans a PDF that Chromium has just made. */
export function scanPdf(pdf: Uint8Array): ScannedPdf {
  const source = latin1(pdf);
  const order = pageOrder(source);
  return { pages: order.size, destinations: destinations(source, order), fonts: fonts(source) };
}

export const latin1 = (pdf: Uint8Array): string =>
  Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');

/** Object numbers of the pages, in order, each with its page number. */
export function pageOrder(source: string): Map<number, number> {
  const children = new Map<number, number[]>();
  let root: number | undefined;
  for (const [, id, body = ''] of source.matchAll(/\n(\d+) 0 obj\n<<\/Type \/Pages\n([\s\S]*?)>>\nendobj/g)) {
    children.set(Number(id), references(/\/Kids \[([^\]]*)\]/.exec(body)?.[1] ?? ''));
    if (!body.includes('/Parent')) root = Number(id);
  }
  const order = new Map<number, number>();
  const walk = (id: number): void => {
    const below = children.get(id);
    if (below) below.forEach(walk);
    else order.set(id, order.size + 1);
  };
  if (root !== undefined) walk(root);
  return order;
}

const references = (list: string): number[] => [...list.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));

function destinations(source: string, order: ReadonlyMap<number, number>): Map<string, number> {
  const found = new Map<string, number>();
  const id = /\/Dests (\d+) 0 R/.exec(source.slice(source.lastIndexOf('/Type /Catalog')))?.[1];
  if (id === undefined) return found;
  const start = source.lastIndexOf(`\n${id} 0 obj\n`);
  const body = source.slice(start, source.indexOf('endobj', start));
  for (const [, name = '', page] of body.matchAll(/\/([^\s/[\]<>()]+) \[(\d+) 0 R/g)) {
    const number = order.get(Number(page));
    if (number !== undefined) found.set(decodeName(name), number);
  }
  return found;
}

/** In a PDF name, `#2d` stands for a dash. */
const decodeName = (name: string): string =>
  name.replace(/#([0-9a-f]{2})/gi, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const fonts = (source: string): Set<string> =>
  new Set([...source.matchAll(/\/BaseFont \/(?:[A-Z]{6}\+)?([^\s/>]+)/g)].map(([, name = '']) => name));
