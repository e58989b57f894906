import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { RuleFacts } from '../rule.ts';
import type { TextFile } from './text-file.ts';

export type { RuleFacts };

/** One rule that any text file is held to. */
export interface TextRule extends RuleFacts {
  readonly check: (text: TextFile) => Diagnostic[];
}

/** Where something was found. Line and column count from 1. */
export interface Hit {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly match: RegExpMatchArray;
}

const wholes = new WeakMap<TextFile, { readonly whole: string; readonly starts: readonly number[] }>();

function wholeOf(text: TextFile): { readonly whole: string; readonly starts: readonly number[] } {
  const known = wholes.get(text);
  if (known) return known;
  const starts: number[] = [];
  let at = 0;
  for (const line of text.lines) {
    starts.push(at);
    at += line.length + 1;
  }
  const made = { whole: text.lines.join('\n'), starts };
  wholes.set(text, made);
  return made;
}

/**
 * Every place where a pattern matches, also over the end of a line: a space of the pattern stands for any white space.
 * Spaces inside a character class have to be written otherwise.
 */
export function scan(text: TextFile, pattern: RegExp): Hit[] {
  const { whole, starts } = wholeOf(text);
  return [...whole.matchAll(widened(pattern))].map((match) => {
    const first = match.index + (match[0].length - match[0].trimStart().length);
    const line = starts.findLastIndex((start) => start <= first);
    const column = first - (starts[line] ?? 0) + 1;
    const length = Math.max(1, match[0].trim().split('\n')[0]?.length ?? 1);
    return { line: line + 1, column, length, match };
  });
}

const wides = new WeakMap<RegExp, RegExp>();

/** The pattern with room for any white space; made once, since most patterns look at many texts. */
function widened(pattern: RegExp): RegExp {
  const known = wides.get(pattern);
  if (known) return known;
  const flags = [...new Set([...pattern.flags, 'g', 'm'])].join('');
  const made = new RegExp(pattern.source.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+'), flags);
  wides.set(pattern, made);
  return made;
}

/** Every place where a pattern matches within one line. */
export function scanLines(text: TextFile, pattern: RegExp): Hit[] {
  const all = new RegExp(pattern.source, [...new Set([...pattern.flags, 'g'])].join(''));
  return text.lines.flatMap((line, index) =>
    [...line.matchAll(all)].map((match) => ({
      line: index + 1,
      column: match.index + 1,
      length: Math.max(1, match[0].length),
      match,
    })),
  );
}

/** A diagnostic of a rule at a place. */
export function problem(
  facts: Pick<RuleFacts, 'id' | 'severity'>,
  text: TextFile,
  at: { readonly line: number; readonly column?: number; readonly length?: number },
  message: string,
  fix?: string,
): Diagnostic {
  const excerpt = text.lines[at.line - 1] ?? '';
  const whole = { column: Math.max(1, excerpt.search(/\S/) + 1), length: Math.max(1, excerpt.trim().length) };
  return {
    file: text.file,
    line: at.line,
    column: at.column ?? whole.column,
    length: at.length ?? whole.length,
    rule: facts.id,
    severity: facts.severity,
    message,
    excerpt,
    ...(fix === undefined ? {} : { fix }),
  };
}

/** One pattern with what to say about it; `$&` in the message stands for the words found. */
export interface Finding {
  readonly pattern: RegExp;
  readonly message: string;
  readonly fix?: string;
  /** Look within single lines only. */
  readonly byLine?: boolean;
  /** Words in whose presence, on the same line, nothing is said. */
  readonly unless?: RegExp;
}

/** All places where one of several patterns matches. */
export function findAll(facts: RuleFacts, text: TextFile, findings: readonly Finding[]): Diagnostic[] {
  return findings.flatMap(({ pattern, message, fix, byLine, unless }) =>
    (byLine ? scanLines(text, pattern) : scan(text, pattern))
      .filter(({ line }) => !unless?.test(text.lines[line - 1] ?? ''))
      .map((hit) => problem(facts, text, hit, message.replace('$&', shown(hit.match[0])), fix)),
  );
}

/** Words of the text as a message quotes them: on one line, and not too long. */
export function shown(words: string): string {
  const flat = words.replace(/\s+/g, ' ').trim();
  return flat.length > 60 ? `${flat.slice(0, 57)}…` : flat;
}

/** A rule that is a list of patterns. */
export const patternRule = (facts: RuleFacts, findings: readonly Finding[]): TextRule => ({
  ...facts,
  check: (text) => findAll(facts, text, findings),
});
