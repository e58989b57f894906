import { sameReaders } from '../text/opposite.ts';
import { TOPICS } from '../text/opposite-topics.ts';
import { DECIDED_TOPICS, type DecidedTopic } from './decided-topics.ts';
import { type Part, partsOf } from './document-words.ts';
import type { FactSpan } from './lines.ts';
import type { DocumentInput, DocumentProblem, DocumentRule } from './rule.ts';
import { sentencesOf } from './typed-words.ts';

/** Statements that contradict a decision of the school, or one another, anywhere in its documents. */
export const oppositeRules: DocumentRule = {
  id: 'document/opposite-rules',
  checks: ['C11'],
  name: 'One matter, one rule, in all documents of a school',
  reason: 'Where two rules contradict each other, nobody can keep both and the school can enforce neither.',
  severity: 'error',
  bad: 'Pupils may keep a phone in their pocket (and the decision is that phones are handed in).',
  good: 'Pupils hand in their phones when they arrive.',
  check: (input) => {
    const statements = statementsOf(input);
    return [...undecided(statements, input), ...clashes(statements)];
  },
};

/** A sentence that takes a side on some matter. */
interface Statement {
  readonly text: string;
  readonly sides: Sides;
  readonly part: Part;
  readonly facts: readonly FactSpan[];
}

/** Which decisions a sentence speaks of, and to which side of which topics it leans. */
interface Sides {
  readonly decided: readonly { readonly topic: DecidedTopic; readonly match: RegExpExecArray }[];
  readonly one: readonly (typeof TOPICS)[number][];
  readonly other: readonly (typeof TOPICS)[number][];
}

const NONE: Sides = { decided: [], one: [], other: [] };
const MOST = 60_000;
/** Most lines are the same in all schools: what they lean to is worked out once. */
const known = new Map<string, readonly { readonly text: string; readonly sides: Sides }[]>();

function statementsOf({ documents }: DocumentInput): Statement[] {
  return documents
    .flatMap(partsOf)
    .flatMap((part) =>
      part.lines.flatMap((line) => leaning(line.text).map((found) => ({ ...found, part, facts: line.facts }))),
    );
}

/** The sentences of a line that take a side. */
function leaning(line: string): readonly { readonly text: string; readonly sides: Sides }[] {
  const kept = known.get(line);
  if (kept) return kept;
  if (known.size > MOST) known.clear();
  const found = sentencesOf(line)
    .map((text) => ({ text, sides: sidesOnce(text) }))
    .filter(({ sides }) => sides !== NONE);
  known.set(line, found);
  return found;
}

const sides = new Map<string, Sides>();
function sidesOnce(text: string): Sides {
  const kept = sides.get(text) ?? sidesOf(text);
  if (sides.size > MOST) sides.clear();
  sides.set(text, kept);
  return kept;
}

/** A row of a table of versions tells what the rule was. */
const VERSION_ROW = /^\d+(?:\.\d+)* \d{1,2} [A-Z][a-z]+ 20\d\d\b/;

function sidesOf(text: string): Sides {
  if (VERSION_ROW.test(text)) return NONE;
  const decided = DECIDED_TOPICS.flatMap((topic) => {
    const match = matchOf(topic, text);
    return match ? [{ topic, match }] : [];
  });
  const about = MATTERS.filter((topic) => topic.about.test(text));
  const one = about.filter((topic) => topic.one.test(text));
  const other = about.filter((topic) => !one.includes(topic) && topic.other.test(text));
  return decided.length + one.length + other.length === 0 ? NONE : { decided, one, other };
}

/** The match of a topic in a sentence: that with the number, where the topic has one. Most fail at the first words. */
function matchOf({ words, unless }: DecidedTopic, text: string): RegExpExecArray | undefined {
  let told: RegExpExecArray | undefined;
  for (const pattern of words) {
    const match = pattern.exec(text);
    if (!match) return undefined;
    if (!told || match.length > 1) told = match;
  }
  return unless?.test(text) ? undefined : told;
}

/** Sentences that cannot stand beside the answer that the school gave. */
function undecided(statements: readonly Statement[], { school }: DocumentInput): DocumentProblem[] {
  const { decisions } = school.config;
  const said = new Set<string>();
  return statements.flatMap((statement) => {
    const wrong = statement.sides.decided.find(({ topic, match }) => !topic.fits(decisions, match));
    if (!wrong) return [];
    const { decision, matter } = wrong.topic;
    const path = settingOf(statement);
    // A setting contradicts a decision once, wherever it is printed.
    const key = `${path} ${decision}`;
    if (path !== undefined && said.has(key)) return [];
    said.add(key);
    return [
      problem(
        statement,
        `“${short(statement.text)}” contradicts the decision on ${matter} (“${decision}: ${decisions[decision]}”).`,
        `Take the sentence out, or change “decisions: ${decision}:” in ${school.file}; the library says the rule everywhere.`,
      ),
    ];
  });
}

/** Consent has a rule of its own, which knows what silence is. */
const MATTERS = TOPICS.filter(({ matter }) => matter !== 'Consent to pictures');

/** Pairs of sentences that cannot both hold: one problem for each matter, in the school’s own text if one of them is. */
function clashes(statements: readonly Statement[]): DocumentProblem[] {
  return MATTERS.flatMap((topic) => {
    const one = statements.filter(({ sides }) => sides.one.includes(topic));
    const other = statements.filter(({ sides }) => sides.other.includes(topic));
    const pairs = one.flatMap((a) => other.filter((b) => sameReaders(a, b)).map((b) => [a, b] as const));
    const [a, b] = pairs.find(([first, second]) => typed(first) || typed(second)) ?? pairs[0] ?? [];
    if (!a || !b) return [];
    const [here, there] = typed(b) && !typed(a) ? [b, a] : [a, b];
    return [
      problem(
        here,
        `${topic.matter}: “${short(here.text)}”, and “${there.part.section ?? there.part.document}” says otherwise (“${short(there.text)}”).`,
        'Decide once, and write the rule in one place.',
      ),
    ];
  });
}

const typed = ({ part, facts }: Statement): boolean => part.local || facts.length > 0;

/** The setting that makes most of a sentence, where one does. */
const settingOf = ({ text, facts }: Statement): string | undefined =>
  facts.find(({ from, to }) => to - from >= text.length * 0.5)?.path;

function problem(statement: Statement, message: string, fix: string): DocumentProblem {
  const path = settingOf(statement);
  return {
    document: statement.part.document,
    section: statement.part.section,
    quote: statement.text,
    ...(path !== undefined && { path }),
    message,
    fix,
  };
}

const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 87)}…` : text);
