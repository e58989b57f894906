import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { findAll, problem, type RuleFacts, scan, shown, type TextRule } from './rule.ts';
import type { TextFile } from './text-file.ts';

const facts: RuleFacts = {
  id: 'text/cross-reference',
  checks: ['C03'],
  name: 'Every pointer leads somewhere',
  reason: 'A page number, a section number or a title that somebody typed goes wrong with the next edit.',
  severity: 'warning',
  bad: 'See the flowchart on page 9 and paragraph 12.4.',
  good: 'The safeguarding lead decides what happens next.',
};

const fix = 'Link to the place, or say here what it says.';

const literal = [
  {
    pattern: /\b(?:on |see |at |from )?pages? \d+(?:[–-]\d+)?(?: onwards)?\b(?! of \d)/i,
    message: '“$&” is right only until the next edit.',
    fix,
    unless: /^\s*page \d+\s*(?:of \d+|\|)?\s*$/i,
  },
  {
    pattern:
      /\bsee (?:also )?(?:the )?(?:enclosed|attached|following)? ?(?:appendix|appendices|annex|flow ?charts?)\b/i,
    message: '“$&” points to something that it does not identify.',
    fix,
  },
  {
    pattern: /\b(?:see|in|refer to|at) (?:the )?(?:appendix|annex) [A-Z\d]\b/i,
    message: '“$&” is right only until the next edit.',
    fix,
  },
  {
    pattern: /\b(?:see|refer to) the (?:enclosed|attached) \w+/i,
    message: '“$&” points to something that may not be there.',
    fix,
  },
  { pattern: /\brefer to the (?:relevant )?section\b/i, message: '“$&” points by a title that somebody typed.', fix },
  {
    pattern: /\b(?:as )?listed (?:in|under) the ['‘“"]?[\w -]{3,40}['’”"]? section\b/i,
    message: '“$&” points to a list that may not be there.',
    fix,
  },
];

/** Pointers by page, number or typed title; a number that the text does not have is told as such. */
export const crossReference: TextRule = {
  ...facts,
  check: (text) => [...findAll(facts, text, literal), ...numbered(text)],
};

function numbered(text: TextFile): Diagnostic[] {
  return scan(text, /\b(?:section|paragraph|clause|para\.?)s? (\d{1,2}(?:\.\d{1,2})+)\b/i)
    .filter(({ match, line }) => !/\bact\b|regulations|KCSIE|keeping children/i.test(around(text, line)) && match[1])
    .map((hit) => {
      const number = hit.match[1] ?? '';
      const start = new RegExp(`^\\W*${number.replaceAll('.', '\\.')}\\b`);
      const exists = text.lines.some((line, index) => index !== hit.line - 1 && start.test(line));
      const message = exists
        ? `“${shown(hit.match[0])}” is right only until the next edit.`
        : `“${shown(hit.match[0])}” leads nowhere: nothing in this text has that number.`;
      return problem({ ...facts, severity: exists ? 'warning' : 'error' }, text, hit, message, fix);
    });
}

const around = (text: TextFile, line: number): string => text.lines.slice(Math.max(0, line - 1), line + 1).join(' ');
