import { RETIRED_BODIES, RETIRED_TERMS } from './retired-words.ts';
import { type Hit, patternRule, problem, type RuleFacts, scan, shown, type TextRule } from './rule.ts';

const term: RuleFacts = {
  id: 'text/retired-term',
  checks: ['C08'],
  name: 'Words are those of today',
  reason: 'Old words show a reader that nobody has looked at the text for years, and some of them do harm.',
  severity: 'warning',
  bad: 'The e-Safety officer asks pupils not to bring a PDA.',
  good: 'The safeguarding lead asks pupils not to bring a phone.',
};

/** Words that the field has left behind; each word is told once, with the lines on which it stands. */
export const retiredTerm: TextRule = {
  ...term,
  check: (text) =>
    RETIRED_TERMS.flatMap(([pattern, instead]) =>
      [...Map.groupBy(scan(text, pattern), ({ match }) => shown(match[0]).toLowerCase()).values()].flatMap((hits) => {
        const [first] = hits;
        if (!first) return [];
        const message = `“${shown(first.match[0])}” is a word of the past${andWhere(hits)}.`;
        return [problem(term, text, first, message, instead)];
      }),
    ),
};

/** So many lines are named; a reader finds the rest by searching. */
const MOST_LINES = 8;

function andWhere(hits: readonly Hit[]): string {
  if (hits.length === 1) return '';
  const lines = [...new Set(hits.map(({ line }) => line))];
  const named = lines.slice(0, MOST_LINES).join(', ');
  const more = hits.filter(({ line }) => !lines.slice(0, MOST_LINES).includes(line)).length;
  return `, and stands ${hits.length} times: ${lines.length === 1 ? 'line' : 'lines'} ${named}${more === 0 ? '' : ` and ${more} more`}`;
}

/** Bodies, services and help lines that closed or changed their names. */
export const retiredBody: TextRule = patternRule(
  {
    id: 'text/retired-body',
    checks: ['C08', 'C18'],
    name: 'Bodies and help lines still exist',
    reason: 'A child who is sent to a help line that has closed finds nobody there.',
    severity: 'error',
    bad: 'Pupils can write to Cybermentors; the LSCB looks on.',
    good: 'Pupils can call Childline; the safeguarding partners look on.',
  },
  RETIRED_BODIES.map(([pattern, instead]) => ({
    pattern,
    message: '“$&” has closed or has another name.',
    fix: instead,
  })),
);

/** The markings that government gave up in 2014. */
export const protectiveMarking: TextRule = patternRule(
  {
    id: 'text/protective-marking',
    checks: ['C05', 'C08'],
    name: 'No marking of the scheme before 2014',
    reason: 'PROTECT and RESTRICTED went in April 2014; OFFICIAL and OFFICIAL-SENSITIVE took their place.',
    severity: 'error',
    source: 'Government security classifications',
    bad: 'Mark it PROTECT – PERSONAL. Protect and Restricted papers stay in the safe.',
    good: 'Mark it OFFICIAL-SENSITIVE.',
  },
  [
    {
      pattern: /\bPROTECT(?:ED)?\b(?: [–-] [A-Z]+)?/,
      message: '“$&” is a marking that was given up in 2014.',
      fix: 'OFFICIAL or OFFICIAL-SENSITIVE.',
    },
    { pattern: /\bRESTRICTED\b/, message: '“$&” is a marking that was given up in 2014.', fix: 'OFFICIAL-SENSITIVE.' },
    {
      pattern: /\b(?:classed|marked|labelled|classified) as (?:Protect|Restricted)(?:ed)?\b/i,
      message: '“$&” uses a scheme that was given up in 2014.',
      fix: 'OFFICIAL or OFFICIAL-SENSITIVE.',
    },
    {
      pattern: /\bprotect(?:ed)?(?: and | or |\/ ?)restr(?:ict|IT)(?:ed)?\b/i,
      message: '“$&” uses a scheme that was given up in 2014.',
      fix: 'OFFICIAL or OFFICIAL-SENSITIVE.',
    },
    {
      pattern: /\bimpact levels? (?:\d|and protective)/i,
      message: '“$&” uses a scheme that was given up in 2014.',
      fix: 'OFFICIAL or OFFICIAL-SENSITIVE.',
    },
  ],
);
