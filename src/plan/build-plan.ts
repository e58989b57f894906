import { catalogue } from '../check/catalogue.ts';
import { configurationRules } from '../check/configuration/index.ts';
import { applyConfigurationRules } from '../check/configuration/rule.ts';
import { documentRules } from '../check/document/index.ts';
import { applyDocumentRules } from '../check/document/rule.ts';
import { checkLibrary } from '../check/library/check-library.ts';
import { checkWaivers, type Waived, weigh } from '../check/waivers.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/document.ts';
import type { Library } from '../document/library.ts';
import type { School } from '../document/school.ts';
import { resolvePack } from '../resolve/pack.ts';

/** What is to be made of one school. */
export interface SchoolPlan {
  readonly school: School;
  /** The documents that may be published. */
  readonly documents: readonly Document[];
  /** The ids of documents that have an error and are left out. */
  readonly blocked: readonly string[];
  /** Every problem of this school that stands: its settings and its documents. */
  readonly diagnostics: readonly Diagnostic[];
  /** Its warnings that somebody let stand, with the reason. */
  readonly waived: readonly Waived[];
}

/** What is to be made, and everything that is wrong. */
export interface BuildPlan {
  readonly schools: readonly SchoolPlan[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Decides what may be published: every school is resolved, and every document with an error is left out.
 * @param readDiagnostics what reading found; a problem of a library file blocks its document for every school
 */
export function planBuild(
  schools: readonly School[],
  library: Library,
  today: string,
  readDiagnostics: readonly Diagnostic[],
): BuildPlan {
  const libraryDiagnostics = [
    ...readDiagnostics.filter((diagnostic) => diagnostic.school === undefined),
    ...checkLibrary(library, today),
  ].map((diagnostic) => placedIn(diagnostic, library));
  const diagnostics: Diagnostic[] = [
    ...readDiagnostics.filter((diagnostic) => diagnostic.school !== undefined),
    ...libraryDiagnostics,
  ];
  const libraryErrors = libraryDiagnostics.filter(isError);
  const libraryBlocked = new Set(libraryErrors.flatMap(({ document }) => document ?? []));
  // A broken registry or clause may reach any document.
  const everythingBlocked = libraryErrors.some(({ document }) => document === undefined);
  const plans = schools.map((school): SchoolPlan => {
    const own = applyConfigurationRules(configurationRules, { school, library, today });
    const { value: documents, diagnostics: unresolved } = resolvePack(school, library, today);
    const found = [...unresolved, ...applyDocumentRules(documentRules, { school, documents, library, today })];
    const weighed = weigh([...own, ...found], school, today);
    const { waived } = weighed;
    const ofWaivers = checkWaivers(school, weighed, catalogue, today);
    const open = [...weighed.open, ...ofWaivers];
    diagnostics.push(...open);
    const all =
      everythingBlocked || hasErrors(own) || hasErrors(ofWaivers)
        ? documents.map(({ id }) => id)
        : found.filter(isError).flatMap(({ document }) => document ?? []);
    const blocked = [
      ...new Set([...all, ...documents.map(({ id }) => id).filter((id) => libraryBlocked.has(id))]),
    ].sort();
    return {
      school,
      documents: documents.filter(({ id }) => !blocked.includes(id)),
      blocked,
      diagnostics: open,
      waived,
    };
  });
  return { schools: plans, diagnostics };
}

const isError = (diagnostic: Diagnostic): boolean => diagnostic.severity === 'error';

/** The document that a problem of a library file belongs to; problems of registries belong to none. */
function placedIn(diagnostic: Diagnostic, library: Library): Diagnostic {
  if (diagnostic.document !== undefined) return diagnostic;
  const section = library.sections.find(({ file }) => file === diagnostic.file);
  const item = [...library.policies, ...library.agreements, ...library.records, ...library.flowcharts].find(
    ({ file }) => file === diagnostic.file,
  );
  const document = section?.policy ?? item?.id;
  return document === undefined ? diagnostic : { ...diagnostic, document };
}
