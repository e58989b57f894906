import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem, type RuleFacts, type TextRule } from './rule.ts';
import { BULLET, type TextFile } from './text-file.ts';

const facts: RuleFacts = {
  id: 'text/list-shape',
  checks: ['C12', 'C16'],
  name: 'Lists and headings keep their shape',
  reason: 'A list that broke in copying hides rules, and screen readers read it as something else.',
  severity: 'warning',
  bad: '• Keep it safe\n•\n• Ask the lead, or\n• Ask the head',
  good: '• Keep it safe\n• Ask the lead or the head',
};

type Look = (lines: readonly string[], index: number) => string | undefined;

const trimmed = (lines: readonly string[], index: number): string => lines[index]?.trim() ?? '';

/** The next line that is not empty. */
const following = (lines: readonly string[], index: number): string =>
  lines.slice(index + 1, index + 4).find((line) => line.trim() !== '') ?? '';

const looks: readonly Look[] = [
  (lines, i) =>
    /^[¶•●▪◦‣·]$/.test(trimmed(lines, i)) && (BULLET.test(lines[i + 1] ?? '') || !trimmed(lines, i + 1))
      ? 'This item of a list is empty.'
      : undefined,
  (lines, i) =>
    BULLET.test(lines[i] ?? '') && /,? or$/.test(trimmed(lines, i)) && BULLET.test(following(lines, i))
      ? 'This item ends in “or”, and it stays open which of the items are choices.'
      : undefined,
  (lines, i) =>
    /^\s*[-•¶●]\s+and\/or\b|^\s*[•¶●-]\s+(?:and|or|which|whose|because) [a-z]/.test(lines[i] ?? '')
      ? 'This item goes on with the sentence of the item before: one item was split.'
      : undefined,
  (lines, i) =>
    /^#*\s*\**\d+\.\d+\.\d+\s+\S/.test(trimmed(lines, i)) &&
    !lines.some((line, at) => at !== i && /^#*\s*\**\d+\.\d+\b/.test(line.trim()))
      ? 'This heading has a number, and no other heading has one.'
      : undefined,
  (lines, i) => {
    const line = trimmed(lines, i);
    return line.length > 8 && line.split(' ').length >= 2 && line === following(lines, i).trim() && /^[A-Z]/.test(line)
      ? `“${line.slice(0, 50)}” stands twice, one after the other.`
      : undefined;
  },
  (lines, i) =>
    /^\d{1,3}$/.test(trimmed(lines, i)) &&
    BULLET.test(lines[i + 1] ?? '') &&
    lines.slice(Math.max(0, i - 6), i).some((line) => BULLET.test(line))
      ? 'A page number stands in the middle of a list.'
      : undefined,
  (lines, i) => {
    const number = /^\s*(\d{1,2})\. \S/.exec(lines[i] ?? '')?.[1];
    if (number !== '2' || trimmed(lines, i).split(' ').length < 5) return undefined;
    const before = lines.slice(Math.max(0, i - 14), i);
    return before.some((line) => /^\s*1[.)] ?\S/.test(line)) || i < 14
      ? undefined
      : 'This list begins with 2: the first item lost its number.';
  },
  (lines, i) =>
    /^(?:[A-Z][a-z]+ ){1,3}[A-Z][a-z]+ (?:This|The|Our|All|We|Staff|Pupils) (?:school|staff|pupils|parents|policy|academy)(?: \w+)?$/.test(
      trimmed(lines, i),
    )
      ? 'A heading ran into its first sentence.'
      : undefined,
  (lines, i) =>
    /\b[a-z-]+ (?:[A-Z][a-z]+ ){2,}(?:for|and|of) [A-Z][a-z]+$/.test(trimmed(lines, i)) &&
    trimmed(lines, i).length < 60 &&
    !BULLET.test(lines[i] ?? '') &&
    trimmed(lines, i + 1) === ''
      ? 'A heading ran into the end of the item before.'
      : undefined,
  (lines, i) =>
    /^\s*[•¶●-]\s+(?:The school|We|This policy) (?:takes?|regards?|treats?) (?:the|these|this|all|such) \w+/.test(
      lines[i] ?? '',
    ) && /^\s*[•¶●-]/.test(lines[i - 1] ?? lines[i - 2] ?? '')
      ? 'A statement about the list stands in it as an item.'
      : undefined,
];

/** Items of an inner list that stand alone: the item before them ends, and a gap is left where their sentence stood. */
function orphaned(text: TextFile): Diagnostic[] {
  return text.lines.flatMap((line, index) => {
    const before = text.lines.slice(0, index).findLastIndex((earlier) => earlier.trim() !== '');
    const above = text.lines[before] ?? '';
    if (!/^\s*o\s+[a-z]/.test(line) || index - before < 4 || !/^\s*[•¶●]/.test(above) || /[:;,]\s*$/.test(above))
      return [];
    return [
      problem(
        facts,
        text,
        { line: index + 1 },
        'The sentence that led to this item is missing.',
        'Write the sentence, or take the items out.',
      ),
    ];
  });
}

/** Empty, split and misplaced items, headings that ran into text, lists that lost a number. */
export const listShape: TextRule = {
  ...facts,
  check: (text) => [...lookAll(text), ...orphaned(text), ...restarts(text)],
};

function lookAll(text: TextFile): Diagnostic[] {
  return text.lines.flatMap((_, index) =>
    looks.flatMap((look) => {
      const message = look(text.lines, index);
      return message ? [problem(facts, text, { line: index + 1 }, message, 'Put the list in order.')] : [];
    }),
  );
}

/** Words that declare scope or meaning for a whole document, a second time. */
function restarts(text: TextFile): Diagnostic[] {
  const again = /^\W*(?:This (?:document|policy) applies to|In this (?:document|policy),?\s)/i;
  const first = text.lines.findIndex((line) => /^\W*(?:\d+\.\s*)?(?:Purpose|Scope|Introduction|Aims?)\b/i.test(line));
  if (first < 0) return [];
  return text.lines.flatMap((line, index) =>
    again.test(line) && index - first > 150
      ? [
          problem(
            facts,
            text,
            { line: index + 1 },
            'Scope or meaning is declared in the middle: documents were pasted together.',
            'Say it once, at the start.',
          ),
        ]
      : [],
  );
}
