import type { Diagnostic, Place, Severity } from '../../diagnostics/diagnostic.ts';
import type { Library } from '../../document/library.ts';
import type { RuleFacts } from '../rule.ts';

/** What a rule of this stage looks at: the words that all schools share. */
export interface LibraryInput {
  readonly library: Library;
  /** Year-month-day. */
  readonly today: string;
}

/** One thing that is wrong with a file of the library. */
export interface LibraryProblem {
  readonly file: string;
  /** The dotted path of a key of the file, by which its line is found. */
  readonly path?: string | undefined;
  /** The place itself, where it is known. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly length?: number | undefined;
  readonly message: string;
  readonly fix: string;
  /** Where it differs from that of the rule. */
  readonly severity?: Severity | undefined;
}

/** One rule that looks at the library by itself. */
export interface LibraryRule extends RuleFacts {
  readonly check: (input: LibraryInput) => readonly LibraryProblem[];
}

/** Applies rules to the library; each problem is put at its line, with the words that stand there. */
export const applyLibraryRules = (rules: readonly LibraryRule[], input: LibraryInput): Diagnostic[] =>
  rules.flatMap((rule) =>
    rule.check(input).map((problem): Diagnostic => {
      const place = placeOf(problem, input.library);
      const { words, translatedWords } = input.library;
      const excerpt = [...words, ...translatedWords].find(({ file }) => file === problem.file)?.source[place.line - 1];
      return {
        rule: rule.id,
        severity: problem.severity ?? rule.severity,
        ...place,
        message: problem.message,
        fix: problem.fix,
        ...(excerpt !== undefined && { excerpt }),
      };
    }),
  );

/** The place of a problem: as given, or where its key stands, or the nearest group around it, or the top of the file. */
function placeOf({ file, path = '', line, column = 1, length }: LibraryProblem, library: Library): Place {
  if (line !== undefined) return { file, line, column, ...(length !== undefined && { length }) };
  const places = library.places[file] ?? {};
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const place = places[at];
    if (place) return place;
  }
  return { file, line: 1, column: 1 };
}
