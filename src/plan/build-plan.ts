import { checkLibrary } from '../check/library/check-library.ts';
import { ownWordRules } from '../check/library/own-words.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Library } from '../document/library.ts';
import type { School } from '../document/school.ts';
import type { FirstPublished } from '../edition/current.ts';
import { linkableDocuments } from '../resolve/components/links.ts';
import { translationId } from '../resolve/translations.ts';
import { isError, type LibraryState, planSchool, type SchoolPlan } from './school-plan.ts';

export type { SchoolPlan };

/** What is to be made, and everything that is wrong. */
export interface BuildPlan {
  readonly schools: readonly SchoolPlan[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Looks at what all schools share.
 * @param read what reading found that belongs to no school
 */
export function planLibrary(library: Library, today: string, read: readonly Diagnostic[]): LibraryState {
  const said = [...read, ...checkLibrary(library, today)].map((diagnostic) => placedIn(diagnostic, library));
  const errors = said.filter(isError);
  return {
    library,
    said,
    rules: ownWordRules(library),
    blocked: new Set(errors.flatMap(({ document }) => document ?? [])),
    // A broken registry or clause may reach any document.
    everythingBlocked: errors.some(({ document }) => document === undefined),
  };
}

/**
 * Decides what may be published: every school is resolved, and every document with an error is left out.
 * @param readDiagnostics what reading found; a problem of a library file blocks its document for every school
 * @param firstPublished when the amendments of a school were first published, as an earlier build noted them
 */
export function planBuild(
  schools: readonly School[],
  library: Library,
  today: string,
  readDiagnostics: readonly Diagnostic[],
  firstPublished: (school: string) => FirstPublished | undefined = () => undefined,
): BuildPlan {
  const ofSchools = readDiagnostics.filter((diagnostic) => diagnostic.school !== undefined);
  const ofLibrary = readDiagnostics.filter((diagnostic) => diagnostic.school === undefined);
  const state = planLibrary(library, today, ofLibrary);
  const plans = schools.map((school) => {
    const read = ofSchools.filter((diagnostic) => diagnostic.school === school.id);
    const noted: FirstPublished = (document, change) => firstPublished(school.id)?.(document, change);
    return planSchool(school, state, today, read, noted);
  });
  return { schools: plans, diagnostics: [...ofSchools, ...state.said, ...plans.flatMap((plan) => plan.diagnostics)] };
}

/** The document that a problem of a library file belongs to; problems of registries belong to none. */
function placedIn(diagnostic: Diagnostic, library: Library): Diagnostic {
  if (diagnostic.document !== undefined) return diagnostic;
  const section = library.sections.find(({ file }) => file === diagnostic.file);
  const item = linkableDocuments(library).find(({ file }) => file === diagnostic.file);
  const translation = library.translations.find(({ file }) => file === diagnostic.file);
  const document = section?.policy ?? item?.id ?? (translation && translationId(translation));
  return document === undefined ? diagnostic : { ...diagnostic, document };
}
