import { blanked, maskExpressions, standIn, startsSentence } from './mask-expression.ts';

/** Components that stand in a sentence as one or a few of its words. */
const IN_SENTENCE = new Set([
  'Cite',
  'DocumentLink',
  'Fact',
  'Holder',
  'PolicyLink',
  'ReportTo',
  'Role',
  'SectionLink',
  'Term',
]);

const PIECES =
  /\{\/\*[\s\S]*?\*\/\}|<\/?([A-Za-z][A-Za-z0-9]*)((?:\s+[A-Za-z][\w-]*(?:=(?:"[^"]*"|'[^']*'|\{[^{}]*\}))?)*)\s*(\/?)>|&lt;|&gt;/g;

/** Joins words without being one: a blank between a word and its full stop would read as an error. */
const JOINER = '\u2060';

/**
 * Leaves of an MDX text only the words that a reader will see. Every line keeps its length: tags and comments become
 * spaces, while facts, terms and components that print words of a sentence become made-up words.
 */
export function maskMdx(text: string): string {
  const words = text.replace(PIECES, (piece: string, ...rest: (string | number | undefined)[]) => {
    // A sign that was written out is one sign to a reader; it keeps its last column.
    if (piece === '&lt;') return '   <';
    if (piece === '&gt;') return '>   ';
    const [name, , alone, offset] = rest as [string | undefined, string, string | undefined, number];
    if (alone === '/' && IN_SENTENCE.has(name ?? '')) return standIn(piece, startsSentence(text.slice(0, offset)));
    const ends = piece.startsWith('</') && /^[.,;:!?)”’]/.test(text.slice(offset + piece.length));
    return ends ? piece.replace(/[^\n]/g, JOINER) : blanked(piece);
  });
  return maskExpressions(words);
}
