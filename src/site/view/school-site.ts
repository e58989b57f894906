import type {
  AgreementDocument,
  Audience,
  Document,
  FlowchartDocument,
  Kind,
  PolicyDocument,
  RecordDocument,
  SheetDocument,
} from '../../document/document.ts';
import type { Href } from '../../document/html.ts';
import type { Library } from '../../document/library.ts';
import type { School } from '../../document/school.ts';
import { termText } from '../../document/terms.ts';
import { currentDocument } from '../../edition/current.ts';
import type { Edition } from '../../edition/edition.ts';
import { firstPublishedFrom } from '../../edition/noted.ts';
import type { Context } from '../../resolve/context.ts';
import { resolvePack } from '../../resolve/pack.ts';
import type { TranslatedAgreement } from '../../resolve/translations.ts';
import { createContext } from '../../resolve/walk.ts';
import { pagePath, relative } from '../paths.ts';
import type { CheckedRule, EditionPdfs, PdfInfo, ShownWarning, SiteInput } from '../site-input.ts';
import { enGB } from '../strings/en-GB/index.ts';
import { movedSections, sectionsElsewhere } from './moved-sections.ts';
import { shownTranslations } from './translations.ts';

/** Everything the pages of one school are made from. */
export interface SchoolSite {
  readonly school: School;
  readonly library: Library;
  /** Who is to read it: everybody, or those who are asked to approve the drafts. */
  readonly audience: SiteInput['audience'];
  /** The documents that are published, in the order of the pack. */
  readonly documents: readonly Document[];
  /** Every document as it would be approved now, those that must not be published included. */
  readonly drafts: readonly Document[];
  /** The agreements in other languages. */
  readonly translations: readonly TranslatedAgreement[];
  /** The editions that stay readable, in no order: those of documents that may be published, or once were. */
  readonly editions: readonly Edition[];
  readonly charts: Readonly<Record<string, string>>;
  readonly pdfs: Readonly<Record<string, PdfInfo>>;
  /** The PDFs in large print. */
  readonly largePdfs: Readonly<Record<string, PdfInfo>>;
  /** The PDFs of past editions, by document and version. */
  readonly editionPdfs: EditionPdfs[string];
  /** The documents of which a pack for governors stands beside the pages. */
  readonly packs: readonly string[];
  readonly searchReady: boolean;
  /** Year-month-day. */
  readonly today: string;
  readonly defects: readonly string[];
  readonly rules: readonly CheckedRule[];
  /** Undefined where the school does not show its warnings. */
  readonly warnings: readonly ShownWarning[] | undefined;
  /** For lines of the library that stand in no document, such as the names of roles. */
  readonly context: Context;
}

/**
 * Resolves the documents of a school and leaves out those that must not be published. The public sees the approved
 * words of a document; those who are asked to approve it see its draft.
 */
export function createSchoolSite(input: SiteInput, school: School): SchoolSite {
  const { library, today, audience } = input;
  const blocked = new Set(input.blocked[school.id] ?? []);
  const firstPublished = firstPublishedFrom(input.amendments[school.id] ?? []);
  const drafts = resolvePack(school, library, today).value;
  const shown = (draft: Document): Document =>
    audience === 'review' ? draft : currentDocument(draft, school, library, today, firstPublished).document;
  const at = { document: 'site', section: 'site', file: school.file };
  const documents = drafts.filter(({ id }) => !blocked.has(id)).map(shown);
  return {
    school,
    library,
    audience,
    documents,
    drafts,
    translations: shownTranslations(school, library, today, documents, drafts),
    editions: (school.editions ?? []).filter(({ facts }) => !blocked.has(facts.document)),
    // They are drawn from the documents, so they are there only when these have been resolved.
    get charts() {
      return input.charts[school.id] ?? {};
    },
    pdfs: input.pdfs[school.id] ?? {},
    largePdfs: input.largePdfs?.[school.id] ?? {},
    editionPdfs: input.editionPdfs[school.id] ?? {},
    packs: input.packs?.[school.id] ?? [],
    searchReady: input.searchReady,
    today,
    defects: input.checks.defects,
    rules: input.checks.rules,
    warnings: input.checks.warnings[school.id],
    context: createContext(school, library, today, at),
  };
}

interface ByKind {
  policy: PolicyDocument;
  agreement: AgreementDocument;
  record: RecordDocument;
  flowchart: FlowchartDocument;
  sheet: SheetDocument;
}

/** The published documents of one kind. */
export const ofKind = <K extends Kind>(site: Pick<SchoolSite, 'documents'>, kind: K): ByKind[K][] =>
  site.documents.filter((document): document is ByKind[K] => document.kind === kind);

/** Turns `doc:<document>#<section>` into a link from a page; a link to what is not published keeps only its words. */
export function hrefFrom(site: SchoolSite, from: string): Href {
  return (target) => {
    const [id, section] = target.slice('doc:'.length).split('#');
    const document = site.documents.find((candidate) => candidate.id === id);
    if (!document) return undefined;
    if (section === undefined) return relative(from, pagePath(document));
    const path = document.kind === 'policy' ? sectionPath(site, document, section) : undefined;
    return path === undefined ? undefined : relative(from, path);
  };
}

/** Where a section stands that a link names by its id of today or of before: in the policy, or in one it moved to. */
function sectionPath(site: SchoolSite, policy: PolicyDocument, id: string): string | undefined {
  return hasSection(policy, id, site.library)
    ? `${pagePath(policy)}#${id}`
    : sectionsElsewhere(policy, ofKind(site, 'policy'), site.library).find((section) => section.id === id)?.path;
}

/** Whether a policy has a section of this id, or one that had it once. */
const hasSection = (policy: PolicyDocument, id: string, library: Library): boolean =>
  policy.sections.some((section) => section.id === id) ||
  [...movedSections(policy, library).values()].some((ids) => ids.includes(id));

/** What the school calls a group of readers, at the start of a line. */
export function readerName(school: School, reader: Audience): string {
  switch (reader) {
    case 'pupils':
      return termText(school, { of: 'pupil', plural: true, capital: true });
    case 'governors':
      return termText(school, { of: 'governor', plural: true, capital: true });
    default:
      return enGB.documents.readers[reader];
  }
}
