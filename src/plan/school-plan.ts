import { catalogue } from '../check/catalogue.ts';
import { configurationRules } from '../check/configuration/index.ts';
import { applyConfigurationRules } from '../check/configuration/rule.ts';
import { documentRules } from '../check/document/index.ts';
import { applyDocumentRules } from '../check/document/rule.ts';
import { checkOwnWords } from '../check/library/own-words.ts';
import type { TextRule } from '../check/text/rule.ts';
import { checkWaivers, type Waived, weigh } from '../check/waivers.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/document.ts';
import type { Library } from '../document/library.ts';
import type { School } from '../document/school.ts';
import { currentDocument, editionsOf, type FirstPublished } from '../edition/current.ts';
import { resolvePack } from '../resolve/pack.ts';
import { resolveTranslations } from '../resolve/translations.ts';
import { sayOnce } from './say-once.ts';

/** What is to be made of one school. */
export interface SchoolPlan {
  readonly school: School;
  /** The documents that may be published: approved words with the facts of today, or drafts that nobody approved yet. */
  readonly documents: readonly Document[];
  /** Every document as it would be approved now, those with an error included. */
  readonly drafts: readonly Document[];
  /** The ids of documents that have an error and are left out. */
  readonly blocked: readonly string[];
  /** Every problem of this school that stands: its settings and its documents. */
  readonly diagnostics: readonly Diagnostic[];
  /** Its warnings that somebody let stand, with the reason. */
  readonly waived: readonly Waived[];
}

/** What is wrong with the library, as far as it reaches into a school. */
export interface LibraryState {
  readonly library: Library;
  /** What was said of the library itself. */
  readonly said: readonly Diagnostic[];
  /** The rules for a school’s own words. */
  readonly rules: readonly TextRule[];
  /** Documents with an error in their own file. */
  readonly blocked: ReadonlySet<string>;
  /** A broken registry or clause may reach any document. */
  readonly everythingBlocked: boolean;
}

/**
 * Decides what one school may publish.
 * @param today year-month-day
 * @param read what reading the files of this school found: a broken edition stops its document
 */
export function planSchool(
  school: School,
  { library, said, rules, blocked: broken, everythingBlocked }: LibraryState,
  today: string,
  read: readonly Diagnostic[],
  firstPublished: FirstPublished,
): SchoolPlan {
  const own = applyConfigurationRules(configurationRules, { school, library, today });
  const { value: drafts, diagnostics: unresolved } = resolvePack(school, library, today);
  const untranslated = resolveTranslations(school, library, today).diagnostics;
  const typed = checkOwnWords(school, library, rules);
  const resolved = [
    ...unresolved,
    ...untranslated,
    ...applyDocumentRules(documentRules, { school, documents: drafts, library, today }),
  ];
  const found = [...typed, ...resolved];
  const current = drafts.map((draft) => currentDocument(draft, school, library, today, firstPublished));
  const ofEditions = current.flatMap(({ diagnostics }) => diagnostics);
  const weighed = weigh([...own, ...typed, ...sayOnce(resolved, [...said, ...typed]), ...ofEditions], school, today);
  const ofWaivers = checkWaivers(school, weighed, catalogue, today);
  const stopsAll = hasErrors(own) || hasErrors(ofWaivers);
  const stoppedEditions = new Set(documentsWithErrors([...read, ...ofEditions]));
  const stoppedDrafts = new Set([...broken, ...documentsWithErrors(found)]);
  const isBlocked = ({ id }: Document): boolean => {
    if (stopsAll || stoppedEditions.has(id)) return true;
    // What was approved stays published while the next version is mended.
    return editionsOf(school, id).length === 0 && (everythingBlocked || stoppedDrafts.has(id));
  };
  return {
    school,
    documents: current.map(({ document }) => document).filter((document) => !isBlocked(document)),
    drafts,
    blocked: drafts
      .filter(isBlocked)
      .map(({ id }) => id)
      .sort(),
    diagnostics: [...weighed.open, ...ofWaivers],
    waived: weighed.waived,
  };
}

export const isError = (diagnostic: Diagnostic): boolean => diagnostic.severity === 'error';

const documentsWithErrors = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.filter(isError).flatMap(({ document }) => document ?? []);
