import type { Who } from '../schema/key.ts';

/** How serious a diagnostic is: an error stops the document it belongs to, a warning is only listed. */
export type Severity = 'error' | 'warning';

/** A place in a source file. Lines and columns count from 1; length is in characters. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length?: number;
}

/**
 * One problem that a person can mend: where it is, what is wrong and what to do.
 * Expected trouble is always a Diagnostic that a function returns; only our own bugs throw.
 */
export interface Diagnostic extends Place {
  /** Stable id of the rule, such as `config/unknown-key`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What was expected and what was found, in one or two plain sentences. */
  readonly message: string;
  /** What to do about it. */
  readonly fix?: string;
  /** The source line the place points into, for the excerpt. */
  readonly excerpt?: string;
  /** The school this belongs to; absent when it concerns the shared library or a whole trust. */
  readonly school?: string;
  /** The document this belongs to, when only that document has to stop. */
  readonly document?: string;
  /** The setting of a school that it concerns, as a dotted path. */
  readonly path?: string;
  /** Who in a school would know the answer; absent where it is for whoever keeps the library. */
  readonly who?: Who;
}

/** A value together with the problems found while making it. */
export interface Outcome<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((diagnostic) => diagnostic.severity === 'error');

/** Sorts by file, line, column and rule, and drops exact repeats, so that a report never depends on read order. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { file, line, column, rule, message } = diagnostic;
    const key = [file, line, column, rule, message].join('\u0000');
    if (!seen.has(key)) seen.set(key, diagnostic);
  }
  return [...seen.values()].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
