import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/document.ts';
import type { Library } from '../document/library.ts';
import type { School } from '../document/school.ts';
import { resolveAgreement } from './agreement.ts';
import type { Context } from './context.ts';
import { resolveFlowchart } from './flowchart.ts';
import { resolvePolicy } from './policy.ts';
import { resolveRecord } from './record.ts';
import { chosenItems, chosenPolicies } from './selection.ts';
import { resolveSheet } from './sheet.ts';
import { createContext } from './walk.ts';

/**
 * Resolves everything one school publishes: pure, so that the same input gives the same documents.
 * @param today year-month-day; text with a date of its own follows it
 * @returns the documents in the order policies, agreements, records, flowcharts, sheets, and a diagnostic for every fact,
 *   link or component that is missing; a document with an error among them must not be published
 */
export function resolvePack(school: School, library: Library, today: string): Outcome<readonly Document[]> {
  const diagnostics: Diagnostic[] = [];
  const resolveWith = <T extends { readonly id: string; readonly file: string }>(
    items: readonly T[],
    resolve: (item: T, context: Context) => Document,
  ): Document[] =>
    items.map((item) => {
      const at = { document: item.id, section: item.id, file: item.file };
      const context = createContext(school, library, today, at);
      const document = resolve(item, context);
      diagnostics.push(...context.diagnostics);
      return document;
    });
  const value = [
    ...resolveWith(chosenPolicies(school, library), resolvePolicy),
    ...resolveWith(chosenItems(library.agreements, school), resolveAgreement),
    ...resolveWith(chosenItems(library.records, school), resolveRecord),
    ...resolveWith(chosenItems(library.flowcharts, school), resolveFlowchart),
    ...resolveWith(chosenItems(library.sheets, school), resolveSheet),
  ];
  return { value, diagnostics };
}
