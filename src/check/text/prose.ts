import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Finding, findAll, problem, type RuleFacts, type TextRule } from './rule.ts';
import { statementsOf, type TextFile } from './text-file.ts';

const facts: RuleFacts = {
  id: 'text/sentence',
  checks: ['C12'],
  name: 'Sentences are whole',
  reason: 'A doubled, lost or cut word can turn a rule round, and nobody can follow half a sentence.',
  severity: 'warning',
  bad: 'Logs are kept by\nby the provider. If you aware of it, tell us , now.',
  good: 'Logs are kept by the provider. If you are aware of it, tell us now.',
};

const missing = 'Read the sentence aloud; a word is missing or too many.';

const findings: readonly Finding[] = [
  {
    pattern: /(?<![\w-])([a-z]{2,})(?<!\b(?:that|had|bye|very|ha|no|is)) \1(?![\w-])(?! \1)/,
    message: '“$&”: a word stands twice.',
    fix: 'Take one out.',
  },
  {
    pattern: /(?<=[a-z\d)]) ,(?=\s)|(?<=[a-z])[ \t]+\.(?=\s|$)(?!\.)/,
    byLine: true,
    message: 'A space stands before a comma or full stop.',
  },
  {
    pattern: /\b(?:if|when|once|should) (?:you|they|we) (?:aware|unsure|unable|concerned)\b/i,
    message: '“$&”: the verb is missing.',
    fix: missing,
  },
  { pattern: /(?:^|[.!?] )It a criminal\b/, message: '“$&”: the verb is missing.', fix: missing },
  {
    pattern: /\b(?:technologies|devices|services|systems|sites|apps) such (?!as\b|that\b|a\b|an\b)\w+/i,
    message: '“$&”: the word “as” is missing.',
    fix: missing,
  },
  {
    pattern: /\b(?:training|information|advice|guidance) (?:online|internet) [\w ]{0,12}issues\b/i,
    message: '“$&”: the word “on” is missing.',
    fix: missing,
  },
  { pattern: /\btreat others as they would\b/i, message: '“$&”: the word “you” is missing.', fix: missing },
  {
    pattern: /\b(?:Instagram|Facebook|Snapchat|YouTube|services|accounts|sites) they are under ?age\b/i,
    message: '“$&”: the word “if” is missing.',
    fix: missing,
  },
  {
    pattern: /\bparental (?:for|to|before|if|is)\b/i,
    message: '“$&”: the noun is missing, such as consent.',
    fix: missing,
  },
  {
    pattern: /\bconsent from (?:their|the|a) [\w/’' ]{3,25}['’]s consent\b/i,
    message: '“$&” says consent twice.',
    fix: missing,
  },
  { pattern: /\bto external (?:parents|pupils|staff)\b/i, message: '“$&”: words are lost.', fix: missing },
  {
    pattern: /\botherwise \w+(?:ed)? for (?:data|information)\b/i,
    message: '“$&”: the sentence was cut.',
    fix: missing,
  },
  {
    pattern: /\b(pupils|students|staff|parents|governors), \1\b/i,
    message: '“$&” names one group twice: a find-and-replace went wrong.',
    fix: 'Name each group once.',
  },
  {
    pattern: /\bstudents? (?:and|or|\/) ?students?\b|\bpupils? (?:and|or) pupils?\b/i,
    message: '“$&” names one group twice.',
    fix: 'Name each group once.',
  },
  {
    pattern: /\bresponsibility [^.;]{5,120}knows who holds this post\b|\bwho holds this post\b/i,
    message: '“$&”: nothing says which post it is.',
    fix: 'Name the post and the person.',
  },
  {
    pattern: /\b(?:day to day|overall|lead) \([^)]{10,80}\) responsibility\b/i,
    message: '“$&”: a bracket broke the sentence.',
    fix: missing,
  },
  { pattern: /\bThe (?:19|20)\d\d\s*\n\s*\n/, message: '“$&”: the sentence was cut where a page ended.', fix: missing },
];

/** Doubled words, lost words and stray spaces; cut sentences and brackets that do not close. */
export const prose: TextRule = {
  ...facts,
  check: (text) => [...findAll(facts, text, findings), ...cut(text), ...brackets(text)],
};

const OPEN_END =
  /(?<!\b(?:disposed|aware|care|made|subject|log(?:ged)?|used|agreed|adhered|referred) )\b(?:by|and|or|the|of|to|from|with|for|a|an|using the|such as|including|use of)\s*$/i;

/** Sentences and items that end on a word that needs another. */
function cut(text: TextFile): Diagnostic[] {
  const all = statementsOf(text);
  return all.flatMap((statement, index) => {
    const words = statement.text.split(' ').length;
    if (
      words < 7 ||
      /[A-Z][a-z]+ by$/.test(statement.text) ||
      !OPEN_END.test(statement.text) ||
      /[.!?:;]$/.test(statement.text)
    )
      return [];
    if (/^[a-z]/.test(all[index + 1]?.text ?? 'A') && !/\busing the$/.test(statement.text)) return [];
    const last = statement.text.split(' ').at(-1) ?? '';
    const line = lastLine(text, statement.line, last);
    return [
      problem(
        facts,
        text,
        { line },
        `The sentence ends in “${last}”: the rest of it is missing.`,
        'Finish the sentence.',
      ),
    ];
  });
}

const lastLine = (text: TextFile, from: number, word: string): number => {
  for (let line = from; line < from + 12; line += 1) if (text.lines[line - 1]?.trim().endsWith(word)) return line;
  return from;
};

/** Statements with a bracket that opens and does not close before the next blank line. */
function brackets(text: TextFile): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const [index, line] of text.lines.entries()) {
    const open = line.lastIndexOf('(');
    if (open < 0 || line.indexOf(')', open) >= 0) continue;
    const rest = text.lines.slice(index + 1, index + 5);
    if (rest.some((next) => next.includes(')'))) continue;
    found.push(
      problem(
        facts,
        text,
        { line: index + 1, column: open + 1, length: 1 },
        'A bracket opens here and never closes.',
        'Close it, or take it out.',
      ),
    );
  }
  return found;
}
