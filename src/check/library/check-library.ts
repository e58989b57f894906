import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { libraryRules } from './index.ts';
import { applyLibraryRules, type LibraryInput } from './rule.ts';
import { checkWords } from './words.ts';

/**
 * Checks what the library says about itself, before any school is read: facts that no school could have, links and
 * citations to nothing, answers no decision has, charts with a gap, law that is gone, and everything that the rules
 * for texts find in its words.
 * @param today year-month-day, to tell which law is in force
 */
export const checkLibrary = (library: LibraryInput['library'], today: string): Diagnostic[] => [
  ...applyLibraryRules(libraryRules, { library, today }),
  ...checkWords(library),
];
