import type { DocumentInput, DocumentProblem, DocumentRule } from './rule.ts';
import { type TypedWords, typedProblem, typedWords } from './typed-words.ts';

/** Titles of policies in what the school typed itself, against the titles of its settings and its pack. */
export const policyTitle: DocumentRule = {
  id: 'document/policy-title',
  checks: ['C07'],
  name: 'A policy has one title',
  reason: 'A reader who is sent to a policy by another title looks for a paper that does not exist.',
  severity: 'warning',
  bad: 'The Behaviour and Discipline Policy says more.',
  good: 'The Behaviour policy says more.',
  check: (input) => {
    const titles = titlesOf(input);
    return typedWords(input).flatMap((words) => variants(words, titles));
  },
};

/** The titles of the policies that the school links to or publishes. */
const titlesOf = ({ school, documents }: DocumentInput): readonly string[] => [
  ...Object.values(school.config.linkedPolicies).flatMap((policy) => policy?.title ?? []),
  ...documents.filter(({ kind }) => kind === 'policy').map(({ title }) => title),
];

/** Up to eight words in capitals, or joined by “and”, before the word “policy”. */
const TITLE =
  /\b((?:[A-Z][\p{L}’-]+,?|[A-Z]{2,}|and|of|&)(?: (?:[A-Z][\p{L}’-]+,?|and|of|&|[a-z]{4,}(?= policy))){0,7}) (?:policy|Policy)\b/gu;

function variants(words: TypedWords, titles: readonly string[]): DocumentProblem[] {
  return [...words.text.matchAll(TITLE)].flatMap((match) => {
    const title = match[0].replace(/^(?:The|Our|This|A|See|and|of) /, '');
    const mine = wordsOf(title);
    if (mine.size === 0 || titles.some((known) => same(mine, wordsOf(known)))) return [];
    const near = titles.find((known) => overlaps(mine, wordsOf(known)));
    return near === undefined
      ? []
      : [
          typedProblem(
            words,
            `“${title}” in “${words.source}” is nearly “${near}”, the title that the school gives.`,
            `Write “${near}”.`,
          ),
        ];
  });
}

const SMALL = new Set(['and', 'of', 'the', 'our', 'policy', 'procedure', 'for', 'on']);

const wordsOf = (title: string): ReadonlySet<string> =>
  new Set((title.toLowerCase().match(/[\p{L}’-]+/gu) ?? []).filter((word) => !SMALL.has(word)));

const same = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((word) => other.has(word));

/** One title holds all words of the other. */
const overlaps = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  other.size > 0 && ([...one].every((word) => other.has(word)) || [...other].every((word) => one.has(word)));
