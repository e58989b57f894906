import { distance } from 'fastest-levenshtein';

/**
 * The known word that somebody most likely meant: one that is spelt nearly so, or the only one of which it is a part.
 * @returns undefined when none is near
 */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({ candidate, away: distanceOf(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, away }) => away <= Math.max(2, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.away - b.away || (a.candidate < b.candidate ? -1 : 1));
  const [longer, ...others] = known.filter((candidate) => candidate.toLowerCase().includes(word.toLowerCase()));
  const isPart = word.length >= LEAST_PART && others.length === 0;
  return ranked[0]?.candidate ?? (isPart ? longer : undefined);
}

const LEAST_PART = 4;

/** Two letters that changed places are one slip, and nearer than two other letters: `dls` is `dsl`, and not `dpo`. */
const distanceOf = (word: string, candidate: string): number =>
  letters(word) === letters(candidate) ? Math.min(1, distance(word, candidate)) : distance(word, candidate);

const letters = (word: string): string => [...word].sort().join('');

/** `Did you mean “x”?` where a known word is near, else other help. */
export function meantOr(word: string, known: readonly string[], otherwise: string): string {
  const near = didYouMean(word, known);
  return near === undefined ? otherwise : `Did you mean “${near}”?`;
}
