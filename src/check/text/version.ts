import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { findAll, problem, type RuleFacts, scan, scanLines, type TextRule } from './rule.ts';
import type { TextFile } from './text-file.ts';

const facts: RuleFacts = {
  id: 'text/version',
  checks: ['C21'],
  name: 'The edition says who approved it and until when it holds',
  reason: 'Without version, date and approval nobody can tell whether a paper in their hand still holds.',
  severity: 'error',
  bad: 'Revision: 1.1\nVersion 2 of the policy. It is reviewed every 24 months.',
  good: 'Version 2, approved on 3 September 2026, next review September 2027. It is reviewed every 12 months.',
};

/** Versions that disagree, reviews that are late or rare, tables without entries. */
export const version = (today: string): TextRule => ({
  ...facts,
  check: (text) => [
    ...findAll(
      facts,
      text,
      [
        {
          pattern:
            /\breview(?:ed)?[^.]{0,30}\bevery (?:\(?(?:1[3-9]|[2-9]\d)\)? months|(?:two|three|four|five|2|3|4|5) years)\b|\breview(?:ed)? (?:biennially|every other year)\b/i,
          message: '“$&” is longer than a year.',
          fix: 'Look at online safety at least once a year.',
        },
        {
          pattern: /\b(?:read,? )?(?:amended|agreed)(?:,? and| and)? approved by the (?:staff|governors|head)/i,
          message: '“$&”, and no day, version or minute is given.',
          fix: 'Give day and minute of the approval.',
          unless: /\b20\d\d\b/,
        },
        {
          pattern: /\bacademic year (20\d\d ?[/–-] ?(?:20)?\d\d)\b/i,
          message: '“$&” dates the text, and it has no review.',
          fix: 'Check it, and give a date of review.',
        },
      ].filter(({ pattern }) => !/academic/.test(pattern.source) || pastYear(text, today)),
    ),
    ...lateReviews(text, today),
    ...twoVersions(text),
    ...emptyTables(text),
    ...nothingAtAll(text),
  ],
});

function pastYear(text: TextFile, today: string): boolean {
  const [hit] = scan(text, /\bacademic year 20(\d\d)/i);
  return hit !== undefined && Number(`20${hit.match[1]}`) < Number(today.slice(0, 4)) - 1;
}

/** Next reviews in a year that has passed. */
const lateReviews = (text: TextFile, today: string): Diagnostic[] =>
  scanLines(
    text,
    /\b(?:next review|review (?:date|due)|to be reviewed)\b[^\d]{0,30}(?:\d{1,2}[./ ]\w+[./ ])?((?:19|20)\d\d)\b/i,
  )
    .filter(({ match }) => Number(match[1]) < Number(today.slice(0, 4)))
    .map((hit) => problem(facts, text, hit, `The review was due in ${hit.match[1]}.`, 'Review the policy.'));

/** A cover and a table of versions that name different numbers. */
function twoVersions(text: TextFile): Diagnostic[] {
  const cover = scanLines(text, /\b(?:revision|version)(?: (?:no\.?|number))?:?\s*(\d+(?:\.\d+)?)\b/i);
  const head = text.lines.findIndex((line) => /version.*date.*(?:author|description|by)/i.test(line));
  const rows =
    head < 0
      ? []
      : text.lines.slice(head + 1, head + 8).flatMap((line) => /^\s*(\d+(?:\.\d+)?)\s+\d/.exec(line)?.[1] ?? []);
  const numbers = new Set([...cover.map(({ match }) => match[1] ?? ''), ...rows.slice(-1)]);
  const [first] = cover;
  if (!first || numbers.size < 2) return [];
  return [
    problem(
      facts,
      text,
      first,
      `Several versions are named: ${[...numbers].join(', ')}.`,
      'Keep one, and name it everywhere.',
    ),
  ];
}

/** Tables of versions or reviews that have a head and cells left empty. */
function emptyTables(text: TextFile): Diagnostic[] {
  return text.lines.flatMap((line, index) => {
    const columns = line.split('\t').filter((cell) => cell.trim()).length;
    if (columns < 3 || !/\b(?:version|review date)\b/i.test(line)) return [];
    const rows = text.lines.slice(index + 1, index + 5).filter((row) => row.includes('\t'));
    const full = rows.filter((row) => row.split('\t').filter((cell) => cell.trim()).length >= columns);
    if (rows.length > 0 && full.length === rows.length) return [];
    return [
      problem(
        facts,
        text,
        { line: index + 1 },
        'Cells of this table are empty.',
        'Fill it in: who, when, what changed.',
      ),
    ];
  });
}

/** A long text that says nothing of its version, date or approval. */
function nothingAtAll(text: TextFile): Diagnostic[] {
  if (text.lines.length < 150) return [];
  const said =
    /\b(?:version|revision|edition)\b[ :]*(?:no\.? )?\d|\bapproved (?:on|by)\b|\b(?:next review|review date|date of review|reviewed on|adopted on)\b/i;
  if (text.lines.some((line) => said.test(line))) return [];
  return [
    problem(
      facts,
      text,
      { line: 1 },
      'No version, author, approval, date or review date anywhere.',
      'Say who approved it, when, and when it is looked at again.',
    ),
  ];
}
