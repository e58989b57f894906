import { type Desk, desksOf, digits } from './desks.ts';
import type { DocumentInput, DocumentProblem, DocumentRule } from './rule.ts';
import { sentencesOf, type TypedWords, typedProblem, typedWords } from './typed-words.ts';

const TELEPHONE = /(?<!\d)(?:\+44 ?|0)\d{2,4}[  ]?\d{3}[  ]?\d{3,4}(?!\d)/g;
const EMAIL = /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** What the school typed beside the name of a desk, against the number and the address that its settings give. */
export const oneValue: DocumentRule = {
  id: 'document/one-value',
  checks: ['C02'],
  name: 'One desk, one number',
  reason: 'Where two pages give two numbers for one desk, somebody in an emergency calls the wrong one.',
  severity: 'error',
  bad: 'Call the LADO on 01632 960 999.',
  good: 'Call the LADO on 01632 960 910.',
  check: (input) => {
    const desks = desksOf(input.school, input.library);
    return typedWords(input).flatMap((words) =>
      sentencesOf(words.text).flatMap((sentence) => clashes(words, sentence, desks, input)),
    );
  },
};

function clashes(
  words: TypedWords,
  sentence: string,
  desks: readonly Desk[],
  { school }: DocumentInput,
): DocumentProblem[] {
  const ways = [
    ...[...sentence.matchAll(TELEPHONE)].map((match) => ({
      match,
      kind: 'telephones' as const,
      value: digits(match[0]),
    })),
    ...[...sentence.matchAll(EMAIL)].map((match) => ({
      match,
      kind: 'emails' as const,
      value: match[0].toLowerCase(),
    })),
  ];
  return ways.flatMap(({ match, kind, value }) => {
    const desk = spokenOf(sentence, match.index, desks) ?? systemOf(words, desks);
    if (!desk || desk[kind].size === 0 || desk[kind].has(value)) return [];
    // A report route may name the number of somebody else.
    if (words.path !== undefined && desks.some((other) => other[kind].has(value))) return [];
    const right = [...desk[kind]][0] ?? '';
    const settings = desk.path.startsWith('helplines.') ? 'the library' : `“${desk.path}” in ${school.file}`;
    return [
      typedProblem(
        words,
        `“${words.source}” gives ${match[0]} for ${desk.label}, and ${settings} gives ${kind === 'telephones' ? spaced(right) : right}.`,
        'Find out which of the two holds, and keep that one.',
      ),
    ];
  });
}

/** The desk whose name stands last before a number. */
function spokenOf(sentence: string, before: number, desks: readonly Desk[]): Desk | undefined {
  const start = sentence.slice(0, before).toLowerCase();
  let best: { readonly at: number; readonly desk: Desk } | undefined;
  for (const desk of desks)
    for (const name of desk.names) {
      const end = lastWord(start, name.toLowerCase());
      if (end > (best?.at ?? 0)) best = { at: end, desk };
    }
  return best?.desk;
}

/** Where a name ends that stands as a word of its own; 0 if it does not stand there. */
function lastWord(text: string, name: string): number {
  const at = text.lastIndexOf(name);
  const apart = (character: string | undefined): boolean => character === undefined || !/[\p{L}\p{N}]/u.test(character);
  return at >= 0 && apart(text[at - 1]) && apart(text[at + name.length]) ? at + name.length : 0;
}

/** The desk that a report route belongs to, where the route itself names none. */
const systemOf = ({ path }: TypedWords, desks: readonly Desk[]): Desk | undefined =>
  path?.endsWith('.reportRoute') ? desks.find((desk) => `${desk.path}.reportRoute` === path) : undefined;

/** A number as people read it: `01632960910` → `01632 960 910`. */
const spaced = (number: string): string =>
  /^02/.test(number)
    ? number.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')
    : number.replace(/^(\d{5})(\d{3})(\d{3})$/, '$1 $2 $3');
