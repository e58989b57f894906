import { type PdfObjects, reference, textOfKey } from './pdf-objects.ts';
import type { PageText } from './pdf-text.ts';

/** One tagged element, as a screen reader comes to it. */
export interface PdfElement {
  /** Such as `H1`, `P` or `TH`. */
  readonly role: string;
  /** All its text, in the order of the tags. */
  readonly text: string;
  /** What is said instead of a picture. */
  readonly alt?: string | undefined;
  readonly children: readonly PdfElement[];
}

/** A part of an element: another element, or a piece of the text of a page. */
const KID = /(\d+) 0 R|<<([^>]*)>>|(?<![\d.])(\d+)(?! 0 R)(?!\d)/g;

/** The tree of tags of a PDF; undefined where it has none. */
export function structureOf(
  pdf: PdfObjects,
  root: number,
  pages: ReadonlyMap<number, PageText>,
): PdfElement | undefined {
  const top = pdf.objects.get(root)?.dictionary;
  const document = top === undefined ? undefined : reference(top, 'K');
  const seen = new Set<number>();
  const build = (id: number, page: number | undefined): PdfElement | undefined => {
    const dictionary = pdf.objects.get(id)?.dictionary;
    if (!dictionary?.includes('/Type /StructElem') || seen.has(id)) return undefined;
    seen.add(id);
    const here = reference(dictionary, 'Pg') ?? page;
    const children: PdfElement[] = [];
    let text = '';
    for (const [, kid, inline, mcid] of kidsOf(dictionary).matchAll(KID)) {
      const child = kid === undefined ? undefined : build(Number(kid), here);
      if (child) {
        children.push(child);
        text += child.text;
      }
      const piece = mcid ?? /\/MCID (\d+)/.exec(inline ?? '')?.[1];
      if (piece !== undefined)
        text += pages.get(reference(inline ?? '', 'Pg') ?? here ?? -1)?.marked.get(Number(piece)) ?? '';
    }
    const alt = textOfKey(dictionary, 'Alt');
    return { role: /\/S \/(\w+)/.exec(dictionary)?.[1] ?? '', text, children, ...(alt !== undefined && { alt }) };
  };
  return document === undefined ? undefined : build(document, undefined);
}

const kidsOf = (dictionary: string): string =>
  /\/K \[((?:[^\]<]|<<[^>]*>>)*)\]/.exec(dictionary)?.[1] ?? /\/K (\d+(?: 0 R)?|<<[^>]*>>)/.exec(dictionary)?.[1] ?? '';

/** An element and everything below it, in reading order. */
export const elementsOf = (element: PdfElement): PdfElement[] => [element, ...element.children.flatMap(elementsOf)];
