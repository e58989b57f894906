import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { AuthoredWords } from '../../document/authored-words.ts';
import type { Library } from '../../document/library.ts';
import { alternatives } from '../text/alternatives.ts';
import { authorNote } from '../text/author-note.ts';
import { riskAreas } from '../text/four-risks.ts';
import { law } from '../text/law.ts';
import { listShape } from '../text/list-shape.ts';
import { locality } from '../text/locality.ts';
import { nearDuplicate } from '../text/near-duplicate.ts';
import { placeholder } from '../text/placeholder.ts';
import { prose } from '../text/prose.ts';
import { protectiveMarking, retiredBody, retiredTerm } from '../text/retired-term.ts';
import type { TextRule } from '../text/rule.ts';
import { spelling } from '../text/spelling.ts';
import { filteringOff, optOut, passwords } from '../text/systems.ts';
import { textOf } from './in-words.ts';
import { withoutConditions } from './without-conditions.ts';

/** The rules for texts that hold for any words of a policy, whether all schools share them or one wrote them. */
export const wordRules = ({ guidance }: Pick<Library, 'guidance'>): readonly TextRule[] => [
  placeholder,
  authorNote,
  alternatives,
  law(guidance),
  riskAreas,
  protectiveMarking,
  passwords,
  filteringOff,
  optOut,
  retiredBody,
  retiredTerm,
  locality,
  prose,
  spelling,
];

/**
 * What the rules for texts find in the words of the library. The words of each reader stand one after the other in
 * clauses and decisions, and say the same on purpose: only sections, agreements and sheets are read as running text.
 */
export const checkWords = (library: Library): Diagnostic[] => {
  const rules = wordRules(library);
  const running = new Set([...library.sections, ...library.agreements, ...library.sheets].map(({ file }) => file));
  return library.words.flatMap((words) => [
    ...findIn(words, rules),
    ...(running.has(words.file) ? findIn(withoutConditions(words), [listShape, nearDuplicate]) : []),
  ]);
};

/** What rules for texts find in a file, with its lines as they were typed. */
export const findIn = (words: AuthoredWords, rules: readonly TextRule[]): Diagnostic[] =>
  rules
    .flatMap((rule) => rule.check(textOf(words)))
    .map((found) => ({
      ...found,
      message: asTyped(found.message, words, found.line),
      excerpt: words.source[found.line - 1] ?? '',
    }));

/** A message with the facts and components that it quotes as they were typed. */
function asTyped(message: string, { lines, source }: AuthoredWords, line: number): string {
  const [masked = '', typed = ''] = [lines[line - 1], source[line - 1]];
  let said = message;
  for (const { 0: word, index } of masked.matchAll(/\bq[a-z]{3,}/gi))
    if (typed.slice(index, index + word.length) !== word)
      said = said.replaceAll(word, typed.slice(index, index + word.length));
  return said;
}
