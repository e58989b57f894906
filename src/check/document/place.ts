import type { Place } from '../../diagnostics/diagnostic.ts';
import type { DocumentInput, DocumentProblem } from './rule.ts';

/**
 * Where a problem of a resolved document can be mended: the setting it comes from, else the line of the library or
 * of the school’s own text that shares most words with the quotation, else the top of that file.
 */
export function placeInDocument(
  { document, section, path }: Pick<DocumentProblem, 'document' | 'section' | 'quote' | 'path'>,
  { school, library }: DocumentInput,
): Place {
  const setting = path === undefined ? undefined : school.origins[path];
  if (setting) return setting;
  const items = [
    ...library.policies,
    ...library.agreements,
    ...library.records,
    ...library.flowcharts,
    ...library.sheets,
  ];
  const file =
    library.sections.find(({ id, policy }) => id === section && policy === document)?.file ??
    items.find(({ id }) => id === document)?.file ??
    school.file;
  return { file, line: 1, column: 1 };
}
