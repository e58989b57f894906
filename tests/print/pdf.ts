import { readFile } from 'node:fs/promises';
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a test wants to know about a printed file. */
export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly title: unknown;
  readonly language: string | null;
  readonly tagged: boolean;
  /** The bookmarks in order, each with its level. */
  readonly outline: readonly { readonly title: string; readonly level: number }[];
  /** The page of every named destination. */
  readonly destinations: Readonly<Record<string, number>>;
  /** Kinds of structure elements with their number. */
  readonly roles: Readonly<Record<string, number>>;
}
export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** Runs of text with the place of their left end, in points from the upper left corner, and the size of its letters. */
  readonly runs: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly size: number;
  }[];
}

/** Reads a PDF as a reader's program would. */
export async function readPdf(file: string): Promise<ReadPdf> {
  const data = new Uint8Array(await readFile(file));
  const task = getDocument({ data, useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const { info } = await document.getMetadata();
  const roles: Record<string, number> = {};
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++) pages.push(await readPage(document, number, roles));
  const read: ReadPdf = {
    pages,
    title: (info as { Title?: unknown }).Title,
    language: (info as { Language?: string }).Language ?? null,
    tagged: entriesOf(await document.getMarkInfo()).some(([name, value]) => name === 'Marked' && value === true),
    outline: flatten(await document.getOutline(), 1),
    destinations: await readDestinations(document),
    roles,
  };
  await task.destroy();
  return read;
}

async function readPage(document: PDFDocumentProxy, number: number, roles: Record<string, number>): Promise<ReadPage> {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const runs = content.items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [
          {
            text: item.str,
            x: Number(item.transform[4]),
            y: height - Number(item.transform[5]),
            width: item.width,
            size: item.height,
          },
        ]
      : [],
  );
  const count = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { role, children } = node as { role?: string; children?: unknown[] };
    if (role) roles[role] = (roles[role] ?? 0) + 1;
    children?.forEach(count);
  };
  count(await page.getStructTree());
  const text = content.items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
  return { width, height, text: text.replace(/\s+/g, ' '), runs };
}

type Bookmarks = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

const flatten = (items: Bookmarks | undefined, level: number): { title: string; level: number }[] =>
  (items ?? []).flatMap((item) => [{ title: item.title, level }, ...flatten(item.items as Bookmarks, level + 1)]);

/** The library gives maps where its types promise objects. */
const entriesOf = (value: unknown): [string, unknown][] =>
  value instanceof Map ? [...(value as Map<string, unknown>)] : Object.entries(value ?? {});

async function readDestinations(document: PDFDocumentProxy): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const [name, target] of entriesOf(await document.getDestinations())) {
    const [page] = target as [Parameters<PDFDocumentProxy['getPageIndex']>[0]];
    found[name] = (await document.getPageIndex(page)) + 1;
  }
  return found;
}

/** Every font of a PDF: its name, its kind, and whether its letters are in the file. */
export async function readFonts(file: string): Promise<{ name: string; kind: string; embedded: boolean }[]> {
  const document = await PDFDocument.load(await readFile(file), { updateMetadata: false });
  const { context } = document;
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.lookup(PDFName.of('Type'))?.toString() !== '/Font') return [];
    const kind = object.lookup(PDFName.of('Subtype'))?.toString() ?? '';
    if (kind.startsWith('/CIDFont')) return [];
    const descendants = object.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray);
    const inner = descendants ? descendants.lookup(0, PDFDict) : object;
    const descriptor = inner.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
    const embedded = descriptor?.get(PDFName.of('FontFile2')) !== undefined;
    return [{ name: object.lookup(PDFName.of('BaseFont'))?.toString() ?? '', kind, embedded }];
  });
}

/** Everything that a page paints, as the operators of the file. */
export async function readOperators(file: string): Promise<string[]> {
  const document = await PDFDocument.load(await readFile(file), { updateMetadata: false });
  return document.getPages().map((page) => {
    const contents = page.node.Contents();
    const streams =
      contents instanceof PDFArray ? contents.asArray().map((entry) => document.context.lookup(entry)) : [contents];
    return streams
      .map((stream) =>
        stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : '',
      )
      .join('\n');
  });
}
