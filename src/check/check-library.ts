import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Library } from '../document/library.ts';
import { checkChartShapes } from './chart-shape.ts';
import { checkDecisionWords } from './decision-words.ts';
import { checkIds } from './library-ids.ts';
import { checkReferences } from './library-references.ts';

/**
 * Checks what the library says about itself, before any school is read: facts that no school could have, links and
 * citations to nothing, answers no decision has, ids that stand twice, sections that no policy lists.
 */
export function checkLibrary(library: Library): Diagnostic[] {
  return [
    ...checkIds(library),
    ...checkDecisionWords(library),
    ...checkChartShapes(library),
    ...checkReferences(library),
  ];
}
