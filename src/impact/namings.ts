import type { Library } from '../document/library.ts';
import type { Guidance } from './impact.ts';

/**
 * The lines of the library that name a text of law or guidance in words, where no citation can stand: steps of
 * charts, columns of records, decisions and titles.
 */
export function namings(
  { title, shortTitle }: Pick<Guidance, 'title' | 'shortTitle'>,
  { words }: Pick<Library, 'words'>,
): { readonly file: string; readonly line: number }[] {
  const names = [...new Set([title, shortTitle].map(plain))].filter((name) => name.includes(' '));
  return words
    .filter(({ file }) => file.endsWith('.yaml'))
    .flatMap(({ file, lines }) =>
      lines.flatMap((line, index) =>
        names.some((name) => ` ${plain(line)} `.includes(` ${name} `)) ? [{ file, line: index + 1 }] : [],
      ),
    );
}

/** Words without case and punctuation, as two people write one title. */
const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
