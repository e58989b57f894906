import { readFile } from 'node:fs/promises';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Opens a PDF for reading. Destroy it when done. */
export async function openPdf(file: string): Promise<PDFDocumentProxy> {
  const data = new Uint8Array(await readFile(file));
  return getDocument({ data, verbosity: 0, useSystemFonts: false, disableFontFace: true }).promise;
}

/** The text of each page without the footer, which the browser leaves outside the tagged content. */
export async function pageTexts(pdf: PDFDocumentProxy): Promise<string[]> {
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const parts: string[] = [];
    let depth = 0;
    for (const item of items) {
      if ('type' in item) depth += item.type.startsWith('begin') ? 1 : -1;
      else if (depth > 0) parts.push(item.str, item.hasEOL ? '\n' : '');
    }
    texts.push(parts.join(''));
  }
  return texts;
}
