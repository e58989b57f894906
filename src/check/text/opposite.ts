import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { TOPICS, type Topic } from './opposite-topics.ts';
import { problem, type RuleFacts, shown, type TextRule } from './rule.ts';
import { type Statement, statementsOf, type TextFile } from './text-file.ts';

const facts: RuleFacts = {
  id: 'text/opposite-rules',
  checks: ['C11'],
  name: 'One matter, one rule',
  reason: 'Where two rules contradict each other, nobody can keep both and the school can enforce neither.',
  severity: 'error',
  bad: 'Disclose your password only to IT support staff.\nNever tell a colleague your password.',
  good: 'Never tell anybody your password.',
};

/** Pairs of statements on one matter that cannot both hold, found by topic and by which way each of them points. */
export const oppositeRules: TextRule = { ...facts, check: (text) => TOPICS.flatMap((topic) => clashes(topic, text)) };

function clashes(topic: Topic, text: TextFile): Diagnostic[] {
  const about = statementsOf(text).filter(({ text: words }) => topic.about.test(words));
  const one = about.filter(({ text: words }) => topic.one.test(words));
  const other = about.filter((statement) => topic.other.test(statement.text) && !one.includes(statement));
  const pairs = one.flatMap((a) => other.filter((b) => sameReaders(a, b)).map((b) => [a, b] as const));
  if (pairs.length === 0) return [];
  const told = new Map<Statement, Statement>();
  for (const [a, b] of pairs) {
    if (!told.has(a)) told.set(a, b);
    if (!told.has(b)) told.set(b, a);
  }
  return [...told].map(([here, there]) =>
    problem(
      facts,
      text,
      { line: here.line },
      `${topic.matter}: line ${there.line} says otherwise (“${shown(there.text)}”).`,
      'Decide once, and write the rule in one place.',
    ),
  );
}

/** Two statements can only clash when neither is about pupils while the other is about staff. */
export function sameReaders(a: Pick<Statement, 'text'>, b: Pick<Statement, 'text'>): boolean {
  const pupils = (words: string) => /\b(?:pupil|student|child|children)s?\b/i.test(words);
  const staff = (words: string) => /\b(?:staff|employee|teacher|governor|visitor|volunteer)s?\b/i.test(words);
  const onlyPupils = ({ text }: Pick<Statement, 'text'>) => pupils(text) && !staff(text);
  const onlyStaff = ({ text }: Pick<Statement, 'text'>) => staff(text) && !pupils(text);
  return !(onlyPupils(a) && onlyStaff(b)) && !(onlyStaff(a) && onlyPupils(b));
}
