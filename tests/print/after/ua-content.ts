import type { PDFDict, PDFDocument } from '@cantoo/pdf-lib';
import { PDFDict as Dictionary, PDFStream } from '@cantoo/pdf-lib';
import { dictionaryAt, followed, listAt, nameAt, streamAt } from './ua-read.ts';
import type { Structure } from './ua-structure.ts';

const OPERATOR =
  /\/(\w+)\s*(<<(?:[^<>]|<[^>]*>)*>>|\/\w+)?\s*(BDC|BMC)\b|\bEMC\b|(?:^|[\s)\]>])(f\*?|S|s|B\*?|b\*?|Tj|TJ|Do|sh)(?=\s|$)/g;

/** What a page paints is either tagged or marked as an artifact, and never both. */
export function contentProblems(pdf: PDFDocument, { pieces }: Structure): string[] {
  const problems: string[] = [];
  for (const { node, ref } of pdf.getPages()) {
    const content = (streamAt(node, 'Contents') ?? '').replace(/\((?:\\.|[^()\\])*\)/g, '()');
    const open: ('artifact' | 'tagged' | 'other')[] = [];
    for (const [whole, tag, properties, begins, paints] of content.matchAll(OPERATOR)) {
      if (begins) {
        const mcid = /MCID\s+(\d+)/.exec(properties ?? '')?.[1];
        const kind = tag === 'Artifact' ? 'artifact' : mcid === undefined ? 'other' : 'tagged';
        if (kind === 'tagged' && open.includes('artifact')) problems.push('01-001 tagged inside an artifact');
        if (kind === 'artifact' && open.includes('tagged')) problems.push('01-003 artifact inside something tagged');
        if (kind === 'tagged' && !pieces.has(`${ref}/${mcid}`)) problems.push('01-007 a piece that nobody owns');
        open.push(kind);
      } else if (whole.trim() === 'EMC') open.pop();
      else if (paints && !open.some((kind) => kind !== 'other'))
        problems.push('01-005 painted, and neither tagged nor an artifact');
    }
    if (open.length > 0) problems.push('01-005 a mark that does not end');
  }
  return problems;
}

/** Every font with which something is painted is in the file, and its letters can be copied. */
export function fontProblems(pdf: PDFDocument): string[] {
  return pdf.getPages().flatMap(({ node }) => {
    const resources = dictionaryAt(node, 'Resources');
    const fonts = resources && dictionaryAt(resources, 'Font');
    return fonts ? fonts.values().flatMap((font) => problemsOf(followed(fonts, font))) : [];
  });
}

function problemsOf(font: unknown): string[] {
  if (!(font instanceof Dictionary) || nameAt(font, 'Subtype') === 'Type3') return [];
  const composite = nameAt(font, 'Subtype') === 'Type0';
  const [inner] = composite ? listAt(font, 'DescendantFonts') : [font];
  const own = inner && followed(font, inner);
  const descriptor = own instanceof Dictionary ? dictionaryAt(own, 'FontDescriptor') : undefined;
  return [
    ...(descriptor && hasFile(descriptor) ? [] : ['31-009 a font that is not in the file']),
    ...(composite && streamAt(font, 'ToUnicode') === undefined ? ['31-027 letters that cannot be copied'] : []),
  ];
}

const hasFile = (descriptor: PDFDict): boolean =>
  ['FontFile', 'FontFile2', 'FontFile3'].some((key) => {
    const [file] = listAt(descriptor, key);
    return file !== undefined && followed(descriptor, file) instanceof PDFStream;
  });
