import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem, type RuleFacts, type TextRule } from './rule.ts';
import { type Statement, statementsOf, type TextFile } from './text-file.ts';

const facts: RuleFacts = {
  id: 'text/near-duplicate',
  checks: ['C12', 'C11'],
  name: 'A rule stands once',
  reason: 'Two versions of one sentence are two rules, and the next edit changes only one of them.',
  severity: 'warning',
  bad: 'All pupils are watched by a member of staff in a video call.\nAll pupils are watched by a member of staff in a video call with somebody outside.',
  good: 'All pupils are watched by a member of staff in a video call.\nStaff keep a list of the calls.',
};

/** How far apart two versions of a sentence may stand; further apart, one of them is usually a form. */
const REACH = 12;

/** Sentences close together of which one says again what the other said, with some words more or less. */
export const nearDuplicate: TextRule = {
  ...facts,
  check: (text: TextFile): Diagnostic[] => {
    const all = statementsOf(text).map((statement) => ({ statement, words: wordsOf(statement) }));
    return all.flatMap(({ statement, words }, index) => {
      if (words.size < 7) return [];
      const earlier = all
        .slice(Math.max(0, index - 40), index)
        .find(
          (other) =>
            other.words.size >= 7 && statement.line - other.statement.line <= REACH && alike(words, other.words),
        );
      if (!earlier) return [];
      const message = `This says nearly what line ${earlier.statement.line} says.`;
      return [problem(facts, text, { line: statement.line }, message, 'Keep one of the two.')];
    });
  },
};

const wordsOf = ({ text }: Statement): ReadonlySet<string> => new Set(text.toLowerCase().match(/[a-z]{3,}/g) ?? []);

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  const shared = [...small].filter((word) => large.has(word)).length;
  return shared / small.size >= 0.9 && small.size / large.size >= 0.6;
}
