import { inWords } from './in-words.ts';
import type { LibraryRule } from './rule.ts';

const LITERAL: readonly RegExp[] = [
  /\b(?:on |see |at |from |to )?pages? \d+(?:[–-]\d+)?(?: onwards)?\b/i,
  /\b(?:sections?|paragraphs?|clauses?|para\.?) \d{1,2}(?:\.\d{1,2})+\b/i,
  /\b(?:see|in|of|under|to) (?:section|paragraph|clause|chapter) \d{1,2}\b(?! of the\b)/i,
  /\b(?:see |in |refer to |at )?(?:the )?(?:Appendix|appendix|Annex|Annexe) (?:[A-Z]|\d{1,2})\b/,
  /\bsee (?:also )?(?:the )?(?:enclosed |attached |following )?(?:appendix|appendices|annex|flow ?charts?)\b/i,
  /\b(?:see|as described|described|listed|shown|set out|mentioned|given) (?:above|below|overleaf)\b/i,
  /\b(?:the|this) (?:section|list|table|chart|flowchart) (?:above|below|overleaf)\b|\boverleaf\b/i,
  /\b(?:refer to|see) the (?:relevant )?section\b/i,
];

/** Pointers by page, number or place that somebody typed where a link by id belongs. */
export const literalReference: LibraryRule = {
  id: 'library/literal-reference',
  checks: ['C03'],
  name: 'A text points to places by id',
  reason: 'A page, a number or “above” goes wrong when a school leaves a section out, and nobody can click on it.',
  severity: 'error',
  bad: 'What happens next is in section 4.2; see page 9.',
  good: 'What happens next is in <SectionLink to="breaches" />.',
  check: ({ library }) =>
    library.words.flatMap((words) => {
      const found = LITERAL.flatMap((pattern) =>
        inWords([words], pattern, (shown) => ({
          message: `“${shown}” is right only until the next edit.`,
          fix: 'Link by id with <SectionLink />, <DocumentLink /> or <Flowchart />, or say here what it says.',
        })),
      );
      // One pointer is told once, however many patterns know it.
      return found.filter(
        ({ line, column = 0, length = 0 }, index) =>
          !found.some(
            (other, at) =>
              at < index &&
              other.line === line &&
              (other.column ?? 0) < column + length &&
              column < (other.column ?? 0) + (other.length ?? 0),
          ),
      );
    }),
};
