import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Document } from '../../document/document.ts';
import type { School } from '../../document/school.ts';
import type { RuleFacts } from '../rule.ts';
import type { ParsedPdf } from './parse-pdf.ts';

/** What a rule of this stage looks at: one printed file and the document it was printed from. */
export interface PdfInput {
  readonly pdf: ParsedPdf;
  /** Where it will stand, relative to the output, such as `larkfield-primary/downloads/staff.pdf`. */
  readonly file: string;
  readonly school: School;
  readonly document: Document;
  /** The number of pages that the site and the manifest will give. */
  readonly pages: number;
}

/** One thing that is wrong with a printed file. */
export interface PdfProblem {
  readonly message: string;
  readonly fix: string;
}

/** One rule that looks at a printed file as a reader’s program opens it. */
export interface PdfRule extends RuleFacts {
  readonly check: (input: PdfInput) => PdfProblem | undefined;
}

/** What to do where nothing that a school wrote can be the cause. */
export const PRINT_AGAIN =
  'Build again. If it happens again, the fault is in the printing and not in the text: report it with the name of the school and of the document.';

/** Applies rules to one printed file. The place of each diagnostic is the file that was made. */
export const applyPdfRules = (rules: readonly PdfRule[], input: PdfInput): Diagnostic[] =>
  rules.flatMap((rule): Diagnostic[] => {
    const problem = rule.check(input);
    if (!problem) return [];
    return [
      {
        rule: rule.id,
        severity: rule.severity,
        ...problem,
        file: input.file,
        line: 1,
        column: 1,
        school: input.school.id,
        document: input.document.id,
        ...(rule.who && { who: rule.who }),
      },
    ];
  });
