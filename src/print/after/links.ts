import { plainString, textString, withEntry } from './dictionary.ts';
import type { SkiaPdf } from './skia-pdf.ts';

/**
 * Says of every link in words where it leads, for readers that announce links one by one.
 * @param destinations the page, from 1, of every place inside the document that a link leads to
 */
export function describeLinks(pdf: SkiaPdf, destinations: ReadonlyMap<string, number>): void {
  for (const id of pdf.ids()) {
    const link = pdf.dictionary(id);
    if (!/^<<\/Type \/Annot\s\/Subtype \/Link\b/.test(link) || link.includes('/Contents ')) continue;
    pdf.replace(id, withEntry(link, 'Contents', textString(wordsOf(link, destinations))));
  }
}

function wordsOf(link: string, destinations: ReadonlyMap<string, number>): string {
  const url = urlOf(link);
  if (url === undefined) {
    const name = /\/Dest \/([^\s/>]+)/.exec(link)?.[1] ?? '';
    const page = destinations.get(name.replace(/#([0-9a-f]{2})/gi, (_whole, code: string) => letter(code)));
    return page === undefined ? 'Another place in this document' : `Page ${page} of this document`;
  }
  if (url.startsWith('tel:')) return `Telephone ${url.slice('tel:'.length)}`;
  return url.startsWith('mailto:') ? `Email ${url.slice('mailto:'.length)}` : url;
}

/** The address of a link that leads out of the document. */
export function urlOf(link: string): string | undefined {
  const written = /\/URI \(((?:\\[\s\S]|[^\\)])*)\)/.exec(link)?.[1];
  return written === undefined ? undefined : plainString(written);
}

const letter = (code: string): string => String.fromCharCode(Number.parseInt(code, 16));
