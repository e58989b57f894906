import type { Audience, Document } from '../document/document.ts';
import type { Library } from '../document/library.ts';
import type { School } from '../document/school.ts';
import type { NotedAmendment } from '../edition/noted.ts';
import type { SchoolSummary } from './view/school-summary.ts';

/** Everything the site is made from: plain data, read and checked before the site begins. */
export interface SiteInput {
  readonly schools: readonly School[];
  /** The library with its bodies as the CLI parsed them. */
  readonly library: Library;
  /** Year-month-day. */
  readonly today: string;
  /** Who is to read it: everybody, or those who are asked to approve the drafts. */
  readonly audience: SiteAudience;
  /** The pages of each school; for a school that is absent here they are found by resolving it. */
  readonly pages?: Readonly<Record<string, SchoolPages>>;
  /** The drawing of each flowchart as SVG, by school and chart; that of an edition by `chartOfEdition`. */
  readonly charts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The PDFs that will stand in `downloads/`, by school and document; empty when PDFs are skipped. */
  readonly pdfs: Readonly<Record<string, Readonly<Record<string, PdfInfo>>>>;
  /** The PDFs that will stand in `downloads/large-print/`, by school and document; absent where none are made. */
  readonly largePdfs?: SiteInput['pdfs'];
  /** The PDFs of past editions that will stand in `downloads/versions/`, by school, document and version. */
  readonly editionPdfs: EditionPdfs;
  /** The documents of which a pack for governors stands in `packs/`, by school; absent where none does. */
  readonly packs?: Readonly<Record<string, readonly string[]>>;
  /** Documents that must not be published, by school. */
  readonly blocked: Readonly<Record<string, readonly string[]>>;
  /** The folder of the library, which may lie outside this project. */
  readonly contentDir: string;
  /** Whether a search index is made beside the pages. */
  readonly searchReady: boolean;
  /**
   * Schools whose folder is kept from an earlier build: they are listed, and not made again. Where the settings of one
   * can be read, the pages of its trust tell of it.
   */
  readonly kept: readonly KeptFolder[];
  /** The ids of schools of which nothing has changed: the pages of all schools tell of them, their own are not made again. */
  readonly unchanged?: readonly string[];
  /**
   * What pages of several schools tell of each, as far as it is known: a build that made the school of the same inputs
   * has noted it. That of any other is found by resolving the school.
   */
  readonly summaries?: Readonly<Record<string, SchoolSummary>>;
  readonly checks: SiteChecks;
  /** Since when earlier builds have shown the facts that changed after an approval, by school. */
  readonly amendments: Readonly<Record<string, readonly NotedAmendment[]>>;
}

/** A school whose folder is kept from an earlier build. */
export interface KeptFolder {
  readonly id: string;
  readonly name: string;
  readonly school?: School | undefined;
  /** The version of each document that stands in it, by the path of its page from the folder of the school. */
  readonly published?: Readonly<Record<string, string>>;
}

/** The pages that a school has besides those that every school has. */
export interface SchoolPages {
  readonly documents: readonly Pick<Document, 'id' | 'kind'>[];
  /** The ids of translated agreements. */
  readonly translations: readonly string[];
  /** The readers for whom there is a page of their own. */
  readonly readers: readonly Audience[];
}

/** The schools whose own pages are made. */
export const madeSchools = ({ schools, unchanged = [] }: Pick<SiteInput, 'schools' | 'unchanged'>): School[] => {
  const kept = new Set(unchanged);
  return schools.filter(({ id }) => !kept.has(id));
};

/** `public`: approved words, drafts only of what nobody approved yet. `review`: the drafts, to be approved. */
export type SiteAudience = 'public' | 'review';

export type EditionPdfs = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, PdfInfo>>>>>>;

/** The key of the drawing of a flowchart as an edition shows it. */
export const chartOfEdition = (chart: string, version: string): string => `${chart}@${version}`;

/** What was checked before the site was made. */
export interface SiteChecks {
  /** The kinds of defects, such as `a reference that leads nowhere`, in the order in which they are numbered. */
  readonly defects: readonly string[];
  /** Every rule that a build applies. */
  readonly rules: readonly CheckedRule[];
  /** Warnings by school, of those schools alone that choose to show them. */
  readonly warnings: Readonly<Record<string, readonly ShownWarning[]>>;
}

/** What a reader is told of one rule. */
export interface CheckedRule {
  readonly id: string;
  /** What is true where the rule holds. */
  readonly name: string;
  readonly reason: string;
  /** The kinds of defects that it guards against. Empty for other matters. */
  readonly against: readonly string[];
}

/** A warning, and why it stands where the school has decided that it may. */
export interface ShownWarning {
  readonly message: string;
  readonly waiver?: { readonly reason: string; readonly by: string; readonly until: string } | undefined;
}

export interface PdfInfo {
  readonly pages: number;
  readonly bytes: number;
}
