import { distance } from 'fastest-levenshtein';

/** The known word that somebody most likely meant, or undefined when none is near. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const small = word.toLowerCase();
  const ranked = known
    .map((candidate) => ({ candidate, away: distance(small, candidate.toLowerCase()) }))
    .filter(({ candidate, away }) => away <= Math.max(2, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.away - b.away || (a.candidate < b.candidate ? -1 : 1));
  return ranked[0]?.candidate;
}
