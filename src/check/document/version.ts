import { longDate } from '../../resolve/facts.ts';
import type { DocumentInput, DocumentProblem, DocumentRule } from './rule.ts';
import { type TypedWords, typedProblem, typedWords } from './typed-words.ts';

/** Versions and reviews in the school’s own text, against its document control. */
export const version: DocumentRule = {
  id: 'document/version',
  checks: ['C21'],
  name: 'Text, cover and footer name one version and one review',
  reason: 'Two versions in one paper leave a reader unsure which of its rules holds.',
  severity: 'error',
  bad: 'This is version 1.4 (and the cover says 2.0).',
  good: 'The cover says which version this is.',
  check: (input) =>
    typedWords(input)
      .filter(({ path }) => path === undefined)
      .flatMap((words) => [...versions(words, input), ...reviews(words, input), ...cycles(words, input)]),
};

const FIX = 'Leave it out of the text: cover, footer and table of versions say it, and follow the settings.';

/** A version of software is none of the policy. */
const OF_THE_TEXT = /\b(?:polic(?:y|ies)|documents?|agreements?|rules|paper|section|text|this is)\b/i;
const sentenceAround = (text: string, at: number): string =>
  `${text
    .slice(0, at)
    .split(/[.!?]\s/)
    .at(-1)}${text.slice(at).split(/[.!?]\s/)[0]}`;

/** “Version 1.4” where it does not look back to an earlier one. */
function versions(words: TypedWords, { school }: DocumentInput): DocumentProblem[] {
  const { version: right } = school.config.documentControl;
  return [
    ...words.text.matchAll(
      /(?<!\b(?:since|until|before|from|replaces|than|in) )\b(?:version|revision|edition)(?: (?:no\.?|number))?:? (\d+(?:\.\d+)*)\b/gi,
    ),
  ]
    .filter((match) => match[1] !== right && OF_THE_TEXT.test(sentenceAround(words.text, match.index)))
    .map(([found]) =>
      typedProblem(words, `“${found}” stands in “${words.source}”, and the version in force is ${right}.`, FIX),
    );
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const REVIEW = new RegExp(
  `\\b(?:next review|to be reviewed|(?:is|will be) reviewed(?: again)?|review (?:is )?due|review date)\\b[^.\\d]{0,25}?(?:(\\d{1,2}) )?(${MONTHS.join('|')}) (20\\d\\d)`,
  'gi',
);

/** A month of the next review that is not that of the settings. */
function reviews(words: TypedWords, { school }: DocumentInput): DocumentProblem[] {
  const { next } = school.config.review;
  return [...words.text.matchAll(REVIEW)].flatMap(([found, day, month = '', year]) => {
    const index = MONTHS.findIndex((name) => name.toLowerCase() === month.toLowerCase());
    const named = `${year}-${String(index + 1).padStart(2, '0')}${day === undefined ? '' : `-${day.padStart(2, '0')}`}`;
    return next.startsWith(named)
      ? []
      : [
          typedProblem(
            words,
            `“${found}” stands in “${words.source}”, and the next review is due on ${longDate(next)}.`,
            FIX,
          ),
        ];
  });
}

const NUMBERS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, twelve: 12 };

/** “Reviewed every two years” against the cycle of the settings. */
function cycles(words: TypedWords, { school }: DocumentInput): DocumentProblem[] {
  const { cycleMonths } = school.config.review;
  return [...words.text.matchAll(/\bpolicy\b[^.]{0,40}\breviewed every (?:(\w+) )?(month|year)s?\b/gi)].flatMap(
    ([found, count = 'one', unit = '']) => {
      const number = NUMBERS[count.toLowerCase()] ?? Number(count);
      const months = unit.toLowerCase() === 'year' ? number * 12 : number;
      return months === cycleMonths || Number.isNaN(months)
        ? []
        : [
            typedProblem(
              words,
              `“${found}” stands in “${words.source}”, and the settings say every ${cycleMonths} months.`,
              FIX,
            ),
          ];
    },
  );
}
