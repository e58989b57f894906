import type { AuthoredWords } from '../../document/authored-words.ts';
import { type Hit, scan } from '../text/rule.ts';
import type { TextFile } from '../text/text-file.ts';
import type { LibraryProblem } from './rule.ts';

const texts = new WeakMap<AuthoredWords, TextFile>();

/** The words of a file as the rules for texts read them; one object for each file, so that they can keep what they made. */
export function textOf(words: AuthoredWords): TextFile {
  const known = texts.get(words);
  if (known) return known;
  const made = { file: words.file, lines: words.lines };
  texts.set(words, made);
  return made;
}

/** Every place in the words of some files where a pattern matches, with what to say about it. */
export const inWords = (
  all: readonly AuthoredWords[],
  pattern: RegExp,
  say: (words: string, hit: Hit) => (Pick<LibraryProblem, 'message' | 'fix'> & Partial<LibraryProblem>) | undefined,
): LibraryProblem[] =>
  all.flatMap((words) =>
    scan(textOf(words), pattern).flatMap((hit) => {
      const said = say(hit.match[0].replace(/\s+/g, ' ').trim(), hit);
      return said ? [{ file: words.file, line: hit.line, column: hit.column, length: hit.length, ...said }] : [];
    }),
  );
