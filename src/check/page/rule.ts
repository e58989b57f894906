import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Document } from '../../document/document.ts';
import type { School } from '../../document/school.ts';
import type { RuleFacts } from '../rule.ts';
import { lineOf, type PageElement, type ParsedPage } from './parse-page.ts';

/** One page that was made, and the document it shows, where it shows one. */
export interface MadePage extends ParsedPage {
  /** Relative to the folder of the school, such as `policies/online-safety.html`. */
  readonly path: string;
  readonly document?: Document | undefined;
}

/** Everything that was made for one school. */
export interface MadeFolder {
  readonly school: School;
  readonly pages: readonly MadePage[];
  /** Every file, relative to the folder of the school. */
  readonly files: ReadonlySet<string>;
  /** The ids of each page, by its path. */
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
  /** What `manifest.json` says of each document, by its id. */
  readonly manifest: ReadonlyMap<string, ListedDocument>;
}

/** What the manifest says of a document. */
export interface ListedDocument {
  readonly title: string;
  readonly version: string;
  readonly html: string;
  readonly pdf: string | null;
  readonly pages: number | null;
}

/** One thing that is wrong on a page. */
export interface PageProblem {
  /** The element that it is about. */
  readonly element?: PageElement | undefined;
  /** Where it stands in the file, where it is not about an element. */
  readonly at?: number | undefined;
  readonly message: string;
  readonly fix: string;
}

/** One rule that looks at a page as a browser gets it. */
export interface PageRule extends RuleFacts {
  readonly check: (page: MadePage, folder: MadeFolder) => readonly PageProblem[];
}

/** What to do where nothing that a school wrote can be the cause. */
export const MADE_WRONG =
  'Build again. If it happens again, the fault is in the making of the pages and not in the text: report it with the name of this file.';

/** Applies rules to every page of a school. The place of each diagnostic is in the file that was made. */
export function applyPageRules(rules: readonly PageRule[], folder: MadeFolder): Diagnostic[] {
  return folder.pages.flatMap((page) =>
    rules.flatMap((rule) =>
      rule.check(page, folder).map(
        ({ element, at, message, fix }): Diagnostic => ({
          rule: rule.id,
          severity: rule.severity,
          message,
          fix,
          file: `${folder.school.id}/${page.path}`,
          line: lineOf(page.html, element?.at ?? at ?? 0),
          column: 1,
          school: folder.school.id,
          ...(page.document && { document: page.document.id }),
          ...(rule.who && { who: rule.who }),
        }),
      ),
    ),
  );
}
