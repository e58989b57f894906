import { PDFDict, type PDFDocument } from '@cantoo/pdf-lib';
import { dictionaryAt, followed, listAt, nameAt, numberAt, textAt } from './ua-read.ts';
import type { Structure } from './ua-structure.ts';

/** What is wrong with links and fields, and with the order in which the tab key reaches them. */
export function annotationProblems(pdf: PDFDocument, { annotations }: Structure): string[] {
  const problems: string[] = [];
  const parents = parentsOf(pdf);
  const read = [...annotations.keys()];
  for (const { node } of pdf.getPages()) {
    const references = listAt(node, 'Annots');
    if (references.length > 0 && nameAt(node, 'Tabs') !== 'S') problems.push('28-008 tabs do not follow the tags');
    const ranks = references.map((reference) => read.indexOf(String(reference)));
    if (ranks.some((rank, index) => rank < (ranks[index - 1] ?? 0))) problems.push('28-008 listed as it is not read');
    for (const reference of references) {
      const annotation = followed(node, reference);
      if (!(annotation instanceof PDFDict)) continue;
      const owner = annotations.get(String(reference));
      const key = numberAt(annotation, 'StructParent');
      const parent = key === undefined ? undefined : parents.get(key);
      const kind = nameAt(annotation, 'Subtype');
      const wanted = kind === 'Widget' ? 'Form' : 'Link';
      if (owner?.role !== wanted) problems.push(`28-010 ${kind} in ${owner?.role ?? 'no element'}`);
      if (parent === undefined || nameAt(parent, 'S') !== owner?.role) problems.push('28-002 no way back to the tags');
      const words = kind === 'Widget' ? tooltip(annotation) : textAt(annotation, 'Contents');
      if (!words?.trim()) problems.push(`28-005 ${kind} without words`);
    }
  }
  return problems;
}

const tooltip = (field: PDFDict): string | undefined => {
  const parent = dictionaryAt(field, 'Parent');
  return textAt(field, 'TU') ?? (parent && textAt(parent, 'TU'));
};

/** The element that each number of an annotation leads back to. */
function parentsOf(pdf: PDFDocument): Map<number, PDFDict> {
  const found = new Map<number, PDFDict>();
  const walk = (node: PDFDict): void => {
    const numbers = listAt(node, 'Nums').map((entry) => followed(node, entry));
    for (let index = 0; index + 1 < numbers.length; index += 2) {
      const element = numbers[index + 1];
      if (element instanceof PDFDict) found.set(Number(String(numbers[index])), element);
    }
    for (const kid of listAt(node, 'Kids')) {
      const below = followed(node, kid);
      if (below instanceof PDFDict) walk(below);
    }
  };
  const root = dictionaryAt(pdf.catalog, 'StructTreeRoot');
  const tree = root && dictionaryAt(root, 'ParentTree');
  if (tree) walk(tree);
  return found;
}
