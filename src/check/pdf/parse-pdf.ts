import { latin1 } from '../../print/pdf-scan.ts';
import { type PdfObjects, parseObjects, reference, references, textOfKey } from './pdf-objects.ts';
import { elementsOf, type PdfElement, structureOf } from './pdf-structure.ts';
import { pageTexts } from './pdf-text.ts';

/** What the rules want to know about a printed file. */
export interface ParsedPdf {
  readonly bytes: number;
  readonly pages: number;
  readonly title: string | undefined;
  /** Whether a window shows the title instead of the name of the file. */
  readonly showsTitle: boolean;
  readonly language: string | undefined;
  /** The day that the file gives as its own, as year-month-day. */
  readonly date: string | undefined;
  /** Whether the file says that it is tagged and has the tags. */
  readonly tagged: boolean;
  readonly bookmarks: boolean;
  /** Fonts whose letters are not in the file, or cannot be copied out of it. */
  readonly poorFonts: readonly string[];
  /** Every tagged element in reading order. */
  readonly elements: readonly PdfElement[];
  /** All tagged text in reading order. */
  readonly text: string;
  /** The names of everything that can be filled in. */
  readonly fields: ReadonlySet<string>;
  /** What stands on each page outside of the tagged text: its footer. */
  readonly footers: readonly string[];
}

/** Reads a PDF that Chromium has made. */
export function parsePdf(pdf: Uint8Array): ParsedPdf {
  const source = latin1(pdf);
  const parsed = parseObjects(source);
  const { objects, trailer } = parsed;
  const catalogue = objects.get(reference(trailer, 'Root') ?? -1)?.dictionary ?? '';
  const info = objects.get(reference(trailer, 'Info') ?? -1)?.dictionary ?? '';
  const order = pagesBelow(parsed, reference(catalogue, 'Pages'));
  const texts = pageTexts(parsed, order);
  const root = reference(catalogue, 'StructTreeRoot');
  const tree = root === undefined ? undefined : structureOf(parsed, root, texts);
  const date = /\/CreationDate \(D:(\d{4})(\d\d)(\d\d)/.exec(info);
  return {
    bytes: pdf.length,
    pages: order.length,
    title: textOfKey(info, 'Title'),
    showsTitle: /\/DisplayDocTitle true/.test(catalogue),
    language: textOfKey(catalogue, 'Lang'),
    date: date ? date.slice(1).join('-') : undefined,
    tagged: /\/Marked true/.test(catalogue) && tree !== undefined,
    bookmarks: /\/Outlines \d+ 0 R/.test(catalogue),
    poorFonts: poorFonts(parsed),
    elements: tree ? elementsOf(tree) : [],
    text: tree?.text ?? '',
    fields: fieldsOf(parsed),
    footers: order.map((page) => texts.get(page)?.unmarked ?? ''),
  };
}

function pagesBelow(pdf: PdfObjects, id: number | undefined): number[] {
  const dictionary = pdf.objects.get(id ?? -1)?.dictionary ?? '';
  if (!dictionary.includes('/Type /Pages')) return id === undefined ? [] : [id];
  return references(/\/Kids \[([^\]]*)\]/.exec(dictionary)?.[1] ?? '').flatMap((kid) => pagesBelow(pdf, kid));
}

function fieldsOf({ objects }: PdfObjects): Set<string> {
  const names = [...objects.values()].flatMap(({ dictionary }) =>
    dictionary.includes('/FT /') ? (textOfKey(dictionary, 'T') ?? []) : [],
  );
  return new Set(names);
}

function poorFonts(pdf: PdfObjects): string[] {
  const poor = new Set<string>();
  for (const { dictionary } of pdf.objects.values()) {
    const name = /\/(?:FontName|BaseFont) \/(?:[A-Z]{6}\+)?([^\s/>]+)/.exec(dictionary)?.[1] ?? 'without a name';
    const descriptor = dictionary.includes('/Type /FontDescriptor');
    if (descriptor && !/\/FontFile[23]? /.test(dictionary)) poor.add(name);
    if (/\/Subtype \/Type0/.test(dictionary) && !dictionary.includes('/ToUnicode ')) poor.add(name);
  }
  return [...poor].sort();
}
