import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import type { Document } from '../../document/document.ts';
import type { Library } from '../../document/library.ts';
import type { School } from '../../document/school.ts';
import { whoKnows } from '../../schema/paths.ts';
import type { RuleFacts } from '../rule.ts';
import { placeInDocument } from './place.ts';

/** What a rule of this stage looks at: everything one school is about to publish. */
export interface DocumentInput {
  readonly school: School;
  readonly documents: readonly Document[];
  readonly library: Library;
  /** Year-month-day. */
  readonly today: string;
}

/** One thing that is wrong in a resolved document. */
export interface DocumentProblem {
  readonly document: string;
  /** The section of a policy in which it stands. */
  readonly section?: string | undefined;
  /** The words it is about, by which the line of the source is found. */
  readonly quote?: string | undefined;
  /** Where it stands, for what comes from an approved edition. */
  readonly place?: Place | undefined;
  /** The setting it comes from, where a value of the school is at fault and not the library. */
  readonly path?: string | undefined;
  readonly message: string;
  readonly fix: string;
}

/** One rule that looks at the documents of a school as readers will see them. */
export interface DocumentRule extends RuleFacts {
  readonly check: (input: DocumentInput) => readonly DocumentProblem[];
}

/** Applies rules to the documents of a school; each problem stops, or is listed with, the document it names. */
export const applyDocumentRules = (rules: readonly DocumentRule[], input: DocumentInput): Diagnostic[] =>
  rules.flatMap((rule) =>
    rule.check(input).map((problem): Diagnostic => {
      const { document, message, fix, path } = problem;
      const who = rule.who ?? (path === undefined ? undefined : whoKnows(path));
      return {
        rule: rule.id,
        severity: rule.severity,
        ...(problem.place ?? placeInDocument(problem, input)),
        message,
        fix,
        school: input.school.id,
        document,
        ...(path !== undefined && { path }),
        ...(who && { who }),
      };
    }),
  );
