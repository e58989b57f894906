import type { AuthoredWords } from '../../document/authored-words.ts';

/**
 * The words that every school prints: those inside `<When>` and `<From>` become blank. What stands there for one
 * school may say nearly what stands beside it for another.
 */
export function withoutConditions(words: AuthoredWords): AuthoredWords {
  let depth = 0;
  const lines = words.lines.map((line, index) => {
    const typed = words.source[index] ?? '';
    const opened = count(typed, /<(?:When|From)\b/g);
    const inside = depth > 0 || opened > 0;
    depth += opened - count(typed, /<\/(?:When|From)>/g);
    return inside ? ' '.repeat(line.length) : line;
  });
  return { ...words, lines };
}

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;
