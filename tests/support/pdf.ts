import { readFile } from 'node:fs/promises';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Opens a PDF for reading. Destroy it when done. */
export async function openPdf(file: string): Promise<PDFDocumentProxy> {
  const data = new Uint8Array(await readFile(file));
  return getDocument({ data, verbosity: 0, useSystemFonts: false, disableFontFace: true }).promise;
}

/** The text of each page without what is not tagged, such as its footer. */
export async function pageTexts(pdf: PDFDocumentProxy): Promise<string[]> {
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const parts: string[] = [];
    const open: string[] = [];
    for (const item of items) {
      if (!('type' in item)) {
        if (open.length > 0 && !open.includes('Artifact')) parts.push(item.str, item.hasEOL ? '\n' : '');
      } else if (item.type.startsWith('begin')) open.push('tag' in item ? String(item.tag) : '');
      else open.pop();
    }
    texts.push(parts.join(''));
  }
  return texts;
}
