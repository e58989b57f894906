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
import { type NotedAmendment, notedOf } from '../edition/noted.ts';
import { withoutWords } from '../read/carry-school.ts';
import { keepLast } from '../read/keep-last.ts';
import { resolvePack } from '../resolve/pack.ts';
import { resolveTranslations } from '../resolve/translations.ts';
import type { SchoolPages } from '../site/site-input.ts';
import { pagesOf } from '../site/view/school-pages.ts';
import { sayOnce } from './say-once.ts';

/** What is to be made of one school. Its documents are resolved again where somebody asks for them much later. */
export interface SchoolPlan {
  readonly school: School;
  /** The documents that may be published: approved words with the facts of today, or drafts that nobody approved yet. */
  readonly documents: readonly Document[];
  /** Every document as it would be approved now, those with an error included. */
  readonly drafts: readonly Document[];
  /** The pages of its documents, which are known without resolving them. */
  readonly pages: SchoolPages;
  /** The facts of today that stand in approved words. */
  readonly amendments: readonly NotedAmendment[];
  /** The ids of documents that have an error and are left out. */
  readonly blocked: readonly string[];
  /** Every problem of this school that stands: its settings and its documents. */
  readonly diagnostics: readonly Diagnostic[];
  /** Its warnings that somebody let stand, with the reason. */
  readonly waived: readonly Waived[];
  /** Whether anything was found that stands, in reading its files either. */
  readonly hasProblems: boolean;
}

/** The same plan when its pages are in work and nobody asks for its words again: those of a thousand schools are heavy. */
export const withoutPack = (plan: SchoolPlan): SchoolPlan => ({
  school: withoutWords(plan.school),
  documents: [],
  drafts: [],
  pages: plan.pages,
  amendments: plan.amendments,
  blocked: plan.blocked,
  diagnostics: plan.diagnostics,
  waived: plan.waived,
  hasProblems: plan.hasProblems,
});

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
  const translated = resolveTranslations(school, library, today);
  const typed = checkOwnWords(school, library, rules);
  const resolved = [
    ...unresolved,
    ...translated.diagnostics,
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
  const blocked = new Set(drafts.filter(isBlocked).map(({ id }) => id));
  const shown = current.map(({ document }) => document).filter(({ id }) => !blocked.has(id));
  const rest = {
    pages: pagesOf(
      shown,
      translated.value.filter(({ of }) => shown.some(({ id }) => id === of)).map(({ document }) => document.id),
    ),
    amendments: notedOf(shown),
    blocked: [...blocked].sort(),
    diagnostics: [...weighed.open, ...ofWaivers],
    waived: weighed.waived,
    hasProblems: [...read, ...weighed.open, ...ofWaivers].length > 0,
  };
  // Copied, since a word that was cut out of a long text keeps all of it in memory.
  const light = { school, ...structuredClone(rest) };
  return withPack(light, { drafts, documents: shown }, { library, today, firstPublished });
}

type Pack = Pick<SchoolPlan, 'documents' | 'drafts'>;

/** What one school publishes and would publish; every step of a build looks at one school after the other. */
const keepPack = keepLast<Pack>(2);

/** A function of its own: what else is known while a plan is made would stay in memory with it. */
function withPack(
  rest: Omit<SchoolPlan, keyof Pack>,
  first: Pack,
  from: { readonly library: Library; readonly today: string; readonly firstPublished: FirstPublished },
): SchoolPlan {
  const pack = keepPack(packOf(rest, from), first);
  return {
    ...rest,
    get documents() {
      return pack().documents;
    },
    get drafts() {
      return pack().drafts;
    },
  };
}

const packOf =
  (
    { school, blocked }: Pick<SchoolPlan, 'school' | 'blocked'>,
    { library, today, firstPublished }: Parameters<typeof withPack>[2],
  ) =>
  (): Pack => {
    const drafts = resolvePack(school, library, today).value;
    const documents = drafts
      .filter(({ id }) => !blocked.includes(id))
      .map((draft) => currentDocument(draft, school, library, today, firstPublished).document);
    return { drafts, documents };
  };

export const isError = (diagnostic: Diagnostic): boolean => diagnostic.severity === 'error';

const documentsWithErrors = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.filter(isError).flatMap(({ document }) => document ?? []);
