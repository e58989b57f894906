import { distance } from 'fastest-levenshtein';
import type { DocumentInput, DocumentProblem, DocumentRule } from './rule.ts';
import { type TypedWords, typedProblem, typedWords } from './typed-words.ts';

/** The names of the school and of its trust in what the school typed itself, against the settings. */
export const schoolName: DocumentRule = {
  id: 'document/school-name',
  checks: ['C07'],
  name: 'The school has one name',
  reason: 'A reader who meets two spellings of a name wonders whether the text was written for another school.',
  severity: 'warning',
  bad: 'Alder Green C of E Primary welcomes guests.',
  good: 'Alder Green Primary School welcomes guests.',
  check: (input) => {
    const names = namesOf(input);
    return typedWords(input).flatMap((words) => [...variants(words, names), ...initials(words, names, input)]);
  },
};

/** Names that may stand in a text as they are. */
const namesOf = ({ school }: DocumentInput): readonly string[] =>
  [school.config.name, school.config.shortName, school.trust?.name, school.trust?.shortName].filter(
    (name) => name !== undefined,
  );

const WORD = "(?:St\\.?|[A-Z][\\p{L}’'-]+)";
const PHRASE = new RegExp(`${WORD}(?: (?:of|and|C of E|CofE|RC|${WORD}))* ?(?:${WORD})?`, 'gu');

/** Phrases in capitals that are nearly a name. */
function variants(words: TypedWords, names: readonly string[]): DocumentProblem[] {
  return [...words.text.matchAll(PHRASE)].flatMap((match) => {
    const phrase = match[0]
      .trim()
      .replace(/(?:’s|'s)$/, (end) => (names.some((name) => name.endsWith(end)) ? end : ''));
    if (names.some((name) => contains(phrase, name))) return [];
    const near = names.find((name) => alike(phrase, name));
    return near === undefined
      ? []
      : [
          typedProblem(
            words,
            `“${phrase}” in “${words.source}” is nearly “${near}”, the name in the settings.`,
            `Write “${near}”.`,
          ),
        ];
  });
}

/** True if a name stands in a phrase as it is, and no word of it goes on with the name. */
function contains(phrase: string, name: string): boolean {
  const at = straight(phrase).indexOf(straight(name));
  if (at < 0) return false;
  const rest = phrase.slice(at + name.length).trim();
  return !GENERIC.test(rest.split(' ')[0] ?? '');
}

const straight = (text: string): string => text.replace(/[’']/g, '');
const GENERIC =
  /^(?:Primary|Secondary|Junior|Infants?|High|Grammar|Community|Catholic|Church|CofE|C|RC|School|Academy|College)$/;
const KIND =
  /\b(?:church of england|c of e|cofe|ce|roman catholic|catholic|rc|voluntary|aided|community|primary|secondary|junior|infants?|high|grammar|school|academy|college|trust|the)\b/g;

/** What is left of a name without stops, apostrophes, denomination and kind of school. */
const core = (name: string): string =>
  straight(name.toLowerCase()).replace(/\./g, '').replace(KIND, '').replace(/\s+/g, ' ').trim();

function alike(phrase: string, name: string): boolean {
  const [one, other] = [core(phrase), core(name)];
  if (other.length < 5 || one === '') return false;
  if (one === other) return straight(phrase) !== straight(name);
  const most = other.length >= 9 ? 2 : 1;
  return one[0] === other[0] && !one.startsWith(`${other} `) && distance(one, other) <= most;
}

/** The initials of the school, where nothing says what they stand for. */
function initials(words: TypedWords, names: readonly string[], input: DocumentInput): DocumentProblem[] {
  return names.flatMap((name) => {
    const letters = name
      .split(/[\s-]+/)
      .filter((word) => /^[A-Z]/.test(word))
      .map((word) => word[0])
      .join('');
    if (letters.length < 3 || !new RegExp(`\\b${letters}\\b`).test(words.text)) return [];
    const declared = typedWords(input).some(({ text }) => new RegExp(`\\((?:“|‘)?${letters}(?:”|’)?\\)`).test(text));
    return declared
      ? []
      : [
          typedProblem(
            words,
            `“${letters}” in “${words.source}” stands for “${name}”, and nothing says so.`,
            `Write “${input.school.config.shortName}”, or put “(${letters})” after the name where it first stands.`,
          ),
        ];
  });
}
