import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem, type RuleFacts, scan, type TextRule } from './rule.ts';
import type { TextFile } from './text-file.ts';

const facts: RuleFacts = {
  id: 'text/locality',
  checks: ['C17'],
  name: 'All places are those of the school',
  reason: 'The name of another council is a trace of a borrowed text, and its numbers do not help a child here.',
  severity: 'warning',
  bad: 'Call the County Council. Westshire County Council and Norfield City Council keep lists.',
  good: 'Call Westshire County Council.',
};

const PLACE =
  /\b(?!The |And |Or |Call )((?:[A-Z][a-z]+ ){0,2}[A-Z][a-z]+) (?:County Council|City Council|Borough Council|District Council|Borough of [A-Z][a-z]+)\b/;

/** Networks and boards that belong to one region; a text that names two was borrowed. */
const REGIONAL: readonly [string, RegExp][] = [
  ['Hertfordshire', /\bthegrid\.org\.uk\b|\bHertfordshire\b|\bHfL\b/],
  ['London', /\blgfl\b|\bLondon Grid for Learning\b/i],
  ['the South West', /\bSWGfL\b/i],
  ['Kent', /\bkelsi\.org\.uk\b|\bkent\.gov\.uk\b/i],
  ['the East of England', /\be2bn\b/i],
  ['the West Midlands', /\bwmnet\b/i],
  ['the North West', /\bnwgfl\b|\bcleo\.net\b/i],
  ['Yorkshire and the Humber', /\byhgfl\b/i],
];

export const locality: TextRule = {
  ...facts,
  check: (text) => [...councils(text), ...regions(text), ...nameless(text), ...alone(text)],
};

function councils(text: TextFile): Diagnostic[] {
  const places = Map.groupBy(scan(text, PLACE), ({ match }) =>
    (match[1] ?? '').replace(/\s+/g, ' ').replace(/^(?:The|Call|And|Inform) /, ''),
  );
  if (places.size < 2) return [];
  return [...places.values()].flatMap(([hit]) =>
    hit
      ? [
          problem(
            facts,
            text,
            hit,
            `Several councils are named: ${[...places.keys()].join(', ')}.`,
            'Keep that of the school.',
          ),
        ]
      : [],
  );
}

function regions(text: TextFile): Diagnostic[] {
  const found = REGIONAL.flatMap(([region, pattern]) => {
    const hits = scan(text, pattern);
    return hits.length > 0 ? [{ region, hits }] : [];
  });
  if (found.length < 2) return [];
  const list = found.map(({ region }) => region).join(', ');
  const most = found.reduce((a, b) => (b.hits.length > a.hits.length ? b : a));
  // The region that is named most is likely that of the school: one place is enough.
  return found
    .flatMap((region) => (region === most ? region.hits.slice(0, 1) : region.hits))
    .map((hit) =>
      problem(facts, text, hit, `The text uses the services of several regions: ${list}.`, 'Keep those of the school.'),
    );
}

/** A council that is mentioned and never named. */
function nameless(text: TextFile): Diagnostic[] {
  const hits = scan(
    text,
    /\b(?:the|The) (?:County|City|Borough) Council\b|\b[Ll]ocal [Aa]uthority['’]s (?:disciplinary|policies|procedures)/,
  );
  return scan(text, PLACE).length > 0
    ? []
    : hits.map((hit) =>
        problem(
          facts,
          text,
          hit,
          `“${hit.match[0].replace(/\s+/g, ' ')}” stands for a council that is never named.`,
          'Name it, or say who employs the staff.',
        ),
      );
}

/** Lines that are a place alone, fused into a list or a title, and charts that name a place. */
function alone(text: TextFile): Diagnostic[] {
  return scan(text, /^[ \t]*([A-Z][a-z]+) (?:flow ?chart|procedure) (?:to|for) /)
    .filter(({ match }) => !/^(?:The|This|A|School|Our|Example|Incident|Reporting)$/.test(match[1] ?? ''))
    .map((hit) =>
      problem(
        facts,
        text,
        hit,
        `This chart belongs to ${hit.match[1]}.`,
        'Look whether its steps and numbers are those of the school.',
      ),
    );
}
