import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { libraryRules } from './index.ts';
import { applyLibraryRules, type LibraryInput } from './rule.ts';
import { checkWords } from './words.ts';

const known = new WeakMap<LibraryInput['library'], Map<string, readonly Diagnostic[]>>();

/**
 * Checks what the library says about itself, before any school is read: facts that no school could have, links and
 * citations to nothing, answers no decision has, charts with a gap, law that is gone, and everything that the rules
 * for texts find in its words. A library is never changed once it is read, so each is checked once a day.
 * @param today year-month-day, to tell which law is in force
 */
export function checkLibrary(library: LibraryInput['library'], today: string): readonly Diagnostic[] {
  const byDay = known.get(library) ?? new Map<string, readonly Diagnostic[]>();
  const found = byDay.get(today) ?? [...applyLibraryRules(libraryRules, { library, today }), ...checkWords(library)];
  known.set(library, byDay.set(today, found));
  return found;
}
