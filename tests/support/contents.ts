import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openPdf } from './pdf.ts';

/** The contents of a printed file, held against where its headings really stand. */
export interface CheckedContents {
  readonly pages: number;
  /** How many headings the contents give the right page of. */
  readonly right: number;
  /** Headings that the contents leave out, or give another page of. */
  readonly wrong: readonly string[];
}

/**
 * Reads the printed page numbers back. Where a heading stands is taken from the bookmarks, which Chromium makes of the
 * headings themselves.
 */
export async function checkContents(file: string): Promise<CheckedContents> {
  const pdf = await openPdf(file);
  const headings = await topHeadings(pdf);
  const contents = headings.find(({ title }) => title === 'Contents');
  const first = headings.find(({ title }) => title !== 'Contents')?.page ?? pdf.numPages;
  const text = contents ? await textOf(pdf, contents.page, Math.max(contents.page, first - 1)) : '';
  const listed = headings.filter(({ title }) => title !== 'Contents');
  const wrong = listed.filter(({ title, page }) => !text.includes(`${spaceless(withoutNumber(title))}→${page}→`));
  const { numPages } = pdf;
  await pdf.loadingTask.destroy();
  return {
    pages: numPages,
    right: listed.length - wrong.length,
    wrong: wrong.map(({ title, page }) => `${title} (page ${page})`),
  };
}

/** The number of a section is a run of its own, too. */
const withoutNumber = (title: string): string => title.replace(/^\d+ /, '');

const spaceless = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** The headings below the title of the document. */
async function topHeadings(pdf: PDFDocumentProxy): Promise<{ title: string; page: number }[]> {
  const outline = (await pdf.getOutline()) ?? [];
  const below = outline.length === 1 && outline[0] ? outline[0].items : outline.slice(1);
  return Promise.all(
    below.map(async ({ title, dest }) => {
      const [page] = (Array.isArray(dest) ? dest : []) as [Parameters<PDFDocumentProxy['getPageIndex']>[0]];
      return { title: title.replace(/\s+/g, ' ').trim(), page: (await pdf.getPageIndex(page)) + 1 };
    }),
  );
}

/** The text of some pages without spaces; a run that is a number alone stands between arrows. */
async function textOf(pdf: PDFDocumentProxy, from: number, to: number): Promise<string> {
  let text = '';
  for (let number = from; number <= to; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    for (const item of items)
      if ('str' in item && item.str.trim() !== '')
        text += /^\d+$/.test(item.str.trim()) ? `→${item.str.trim()}→` : spaceless(item.str);
  }
  return text;
}
