import { type Part, partsOf } from './document-words.ts';
import type { Line } from './lines.ts';
import type { DocumentInput, DocumentProblem } from './rule.ts';

/** Something found in one line: the characters it is about, and what to say. */
export interface LineFinding {
  readonly from: number;
  readonly length: number;
  readonly message: string;
  readonly fix: string;
}
export type LineLook = (text: string) => readonly LineFinding[];

/** So many lines are kept at most: a build of many schools must not fill the memory. */
const MOST = 60_000;

/**
 * Looks at every line of every document of a school. Most lines are the same in all schools, so what was found in a
 * line is kept. A finding inside a fact is a problem of the setting, with its path.
 */
export function lookAtLines(look: LineLook): (input: DocumentInput) => DocumentProblem[] {
  const known = new Map<string, readonly LineFinding[]>();
  const findings = (text: string): readonly LineFinding[] => {
    const kept = known.get(text);
    if (kept) return kept;
    if (known.size > MOST) known.clear();
    const found = look(text);
    known.set(text, found);
    return found;
  };
  return ({ documents }) =>
    documents
      .flatMap(partsOf)
      .flatMap((part) =>
        part.lines.flatMap((line) => findings(line.text).map((finding) => problemOf(part, line, finding))),
      );
}

/** A problem about some characters of a line. */
export function problemOf(part: Part, line: Line, { from, length, message, fix }: LineFinding): DocumentProblem {
  const fact = line.facts.find((span) => span.from < from + length && from < span.to);
  return {
    document: part.document,
    section: part.section,
    quote: line.text,
    ...(fact && { path: fact.path }),
    message,
    fix,
  };
}

/** One problem for each setting: what a fact says wrongly is wrong wherever it is printed. */
export function onceEach(problems: readonly DocumentProblem[]): DocumentProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ path, message }) => {
    if (path === undefined) return true;
    const key = `${path}\u0000${message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
