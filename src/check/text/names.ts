import { distance } from 'fastest-levenshtein';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Hit, problem, type RuleFacts, scan, type TextRule } from './rule.ts';
import type { TextFile } from './text-file.ts';

const facts: RuleFacts = {
  id: 'text/name',
  checks: ['C07', 'C08'],
  name: 'A name is written one way',
  reason: 'A reader who meets three titles for one policy cannot tell which of them to sign.',
  severity: 'warning',
  bad: 'Elm Bank Primary School keeps the eSafety Policy.\nElm Bank C of E Primary follows the e-Safety Policy.',
  good: 'Elm Bank Primary School keeps the online safety policy.',
};

const SCHOOL =
  /\b(?:St\.? )?[A-Z][a-z]+['’]?s?(?: [A-Z][a-z]+)?(?: C ?of ?E| CofE| RC| Church of England)?(?: (?:Community|Catholic|Junior|Infant|Primary|Secondary|High|Grammar)){1,2}(?: (?:School|Academy))?\b/;
const TITLE =
  /\b(?:Acceptable Use|e-?Safety|Online Safety|On-line Safety|Data Security|(?:Student )?IT)(?: (?:of|and|&|the|in|ICT|IT|Mobile|Phones|Data|Security|Internet|Student))* (?:Policy|Agreement|policy|section)\b|\bPolicy for ICT Acceptable Use\b/;

export const names: TextRule = {
  ...facts,
  check: (text) => [
    ...variants(text, scan(text, SCHOOL), 'The school', 1),
    ...variants(text, scan(text, TITLE), 'One policy or agreement', 1),
    ...terms(text),
    ...abbreviations(text),
  ],
};

/** Names that are close to each other and yet differ. */
function variants(text: TextFile, hits: readonly Hit[], what: string, most: number): Diagnostic[] {
  const forms = Map.groupBy(hits, ({ match }) => match[0].replace(/\s+/g, ' ').trim());
  const close = [...forms.keys()].filter((form) =>
    [...forms.keys()].some((other) => other !== form && alike(form, other)),
  );
  if (close.length <= most) return [];
  return close.flatMap((form) => {
    const [hit] = forms.get(form) ?? [];
    const others = close.filter((other) => other !== form && alike(form, other));
    return hit
      ? [
          problem(
            facts,
            text,
            hit,
            `${what} seems to have several names: ${[form, ...others].join('; ')}.`,
            'Write one of them everywhere.',
          ),
        ]
      : [];
  });
}

function alike(a: string, b: string): boolean {
  const plain = (name: string) =>
    name
      .toLowerCase()
      .replace(/\b(?:c ?of ?e|church of england|the|school|and|of)\b|[^a-z ]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const [one, two] = [plain(a), plain(b)];
  if (a.toLowerCase() === b.toLowerCase() || /agreement$/.test(one) !== /agreement$/.test(two)) return false;
  if (one === two || distance(one, two) <= Math.max(2, Math.floor(Math.max(one.length, two.length) / 5))) return true;
  const words = new Set(one.split(' '));
  const shared = two.split(' ').filter((word) => words.has(word)).length;
  return shared >= 2 && shared / Math.min(words.size, two.split(' ').length) >= 0.66;
}

/** The subject of the policy itself, spelt in several ways. */
function terms(text: TextFile): Diagnostic[] {
  const spellings: [string, RegExp][] = [
    ['e-safety', /\be-safety\b/i],
    ['eSafety', /\besafety\b/i],
    ['online safety', /\bonline safety\b/i],
    ['on-line safety', /\bon-line safety\b/i],
  ];
  const used = spellings.flatMap(([name, pattern]) => {
    const hits = scan(text, pattern);
    return hits.length > 0 ? [{ name, hits }] : [];
  });
  if (used.length < 2) return [];
  const list = used.map(({ name, hits }) => `${name} (${hits.length})`).join(', ');
  return used
    .flatMap(({ hits }) => hits.slice(0, 1))
    .map((hit) =>
      problem(facts, text, hit, `The subject is spelt in ${used.length} ways: ${list}.`, 'Write “online safety”.'),
    );
}

/** An abbreviation in the place of a name, never explained. */
function abbreviations(text: TextFile): Diagnostic[] {
  const known =
    /^(?:CEOP|UKCIS|NSPCC|OFSTED|KCSIE|PSHE|SENCO|SEND|LGFL|HTML|GDPR|CCTV|DVDS?|ISPS?|MASH|PREVENT|INTERNET|LADO|RSHE|COPPA)$/;
  return scan(text, /\b(?:At|at) ([A-Z]{3,6})\b,?|\b([A-Z]{4,6}) is aware\b/)
    .filter(({ match }) => {
      const word = match[1] ?? match[2] ?? '';
      return !known.test(word) && scan(text, new RegExp(`\\(["'“‘]?${word}["'”’]?\\)`)).length === 0;
    })
    .map((hit) =>
      problem(
        facts,
        text,
        hit,
        `“${hit.match[1] ?? hit.match[2]}” stands for a name and is never explained.`,
        'Write the name, or explain it where it first stands.',
      ),
    );
}
