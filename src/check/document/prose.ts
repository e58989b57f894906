import { listShape } from '../text/list-shape.ts';
import { prose as sentences } from '../text/prose.ts';
import { type Part, partsOf } from './document-words.ts';
import { type LineFinding, type LineLook, lookAtLines, onceEach, problemOf } from './line-looks.ts';
import type { DocumentProblem, DocumentRule } from './rule.ts';

/** Sentences, lists and headings that came out wrong when the words of the library met the facts of a school. */
export const prose: DocumentRule = {
  id: 'document/prose',
  checks: ['C12'],
  name: 'Sentences and lists are whole once the facts stand in them',
  reason: 'A doubled word, a lost one or a heading with nothing under it makes a reader doubt the rule itself.',
  severity: 'warning',
  bad: 'Phones are kept in in the school office..',
  good: 'Phones are kept in the school office.',
  check: (input) => onceEach([...looks(input), ...input.documents.flatMap(partsOf).flatMap(gaps)]),
};

interface Pattern {
  readonly pattern: RegExp;
  readonly message: string;
  readonly fix: string;
}

const PATTERNS: readonly Pattern[] = [
  {
    pattern: /(?<![.…])[.?!,;:]\.(?![.\d])|\.{2}$(?<!\.{3})/g,
    message: 'Two stops stand one after the other (“$&”).',
    fix: 'Leave the full stop out of the value: the sentence around it has its own.',
  },
  { pattern: /\(\s*\)|“\s*”|‘\s*’/g, message: '“$&” holds nothing.', fix: 'Fill it, or take it out.' },
  { pattern: /,\s*,/g, message: 'Two commas stand one after the other.', fix: 'Put what is missing between them.' },
];

/** “On the days the lead asks them to” is whole. */
const WHOLE = /\b(?:ask|want|tell|need|allow|expect)(?:s|ed)?(?: (?:us|them|you|it|him|her))? to$/;

const look: LineLook = (text) => [
  ...[sentences, listShape].flatMap((rule) =>
    rule.check({ file: '', lines: [WHOLE.test(text) ? `${text} do` : text] }).map(
      ({ column, length = 1, message, fix = 'Read the sentence aloud, and mend it.' }): LineFinding => ({
        from: column - 1,
        length,
        message,
        fix,
      }),
    ),
  ),
  ...PATTERNS.flatMap(({ pattern, message, fix }) =>
    [...text.matchAll(pattern)].map((match): LineFinding => {
      const around = text.slice(Math.max(0, match.index - 20), match.index + match[0].length);
      return { from: match.index, length: match[0].length, message: message.replace('$&', around.trim()), fix };
    }),
  ),
  ...unpaired(text),
];

/** Quotation marks of which one has no partner. */
function unpaired(text: string): LineFinding[] {
  const opened = text.split('“').length - text.split('”').length;
  if (opened === 0) return [];
  const [mark, partner] = opened > 0 ? ['“', '”'] : ['”', '“'];
  return [
    {
      from: text.lastIndexOf(mark),
      length: 1,
      message: `A quotation mark (${mark}) has no partner (${partner}).`,
      fix: 'Set both, or none.',
    },
  ];
}

const looks = lookAtLines(look);

/** What is lost between lines: a list with no items, a heading or an announcement with nothing after it. */
function gaps(part: Part): DocumentProblem[] {
  return part.lines.flatMap((line, index) => {
    const next = part.lines[index + 1];
    const whole = { from: 0, length: line.text.length };
    if (line.empty)
      return [
        problemOf(part, part.lines[index - 1] ?? line, {
          ...whole,
          message: 'A list or table here holds nothing.',
          fix: 'Fill it, or leave it out.',
        }),
      ];
    if (next !== undefined && next.kind !== 'heading') return [];
    if (/:$/.test(line.text) && line.kind === 'text')
      return [
        problemOf(part, line, { ...whole, message: `Nothing follows “${tail(line.text)}”.`, fix: 'Say what follows.' }),
      ];
    if (line.kind !== 'heading' || index === 0) return [];
    return [
      problemOf(part, line, {
        ...whole,
        message: `Nothing stands under the heading “${line.text}”.`,
        fix: 'Write what belongs there, or take the heading out.',
      }),
    ];
  });
}

const tail = (text: string): string => (text.length > 60 ? `…${text.slice(-57)}` : text);
