import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { findAll, problem, type RuleFacts, scan, type TextRule } from './rule.ts';
import type { TextFile } from './text-file.ts';

const facts: RuleFacts = {
  id: 'text/contact',
  checks: ['C01', 'C02'],
  name: 'One label, one number, and it can be used',
  reason: 'Two numbers for one desk mean that somebody in an emergency calls the wrong one.',
  severity: 'error',
  bad: 'Call Harbour Desk on 01632 960001.\nIn the evening call Harbour Desk 01632 960999.',
  good: 'Call Harbour Desk on 01632 960001.',
};

const PHONE = /(?:\+44 ?|\b0)\d{2,4}[  ]?\d{3}[  ]?\d{3,4}\b/;

export const contacts: TextRule = {
  ...facts,
  check: (text) => [...severalNumbers(text), ...chargeable(text), ...broken(text), ...boxesAlone(text)],
};

/** Labels in capitals beside which different numbers stand. */
function severalNumbers(text: TextFile): Diagnostic[] {
  const hits = scan(
    text,
    new RegExp(
      `\\b((?:[A-Z][a-z]+ ){1,3}[A-Z][a-z]+)(?: team| desk)?[ \\t]*(?:[:,–(-]|on|at|tel\\.?)?[ \\t]*(${PHONE.source})`,
    ),
  );
  const byLabel = Map.groupBy(hits, ({ match }) =>
    (match[1] ?? '').replace(/\s+/g, ' ').replace(/^(?:Call|Ring|Phone|Contact|Or|The) /, ''),
  );
  return [...byLabel].flatMap(([label, found]) => {
    const numbers = new Set(found.map(({ match }) => (match[2] ?? '').replace(/\D/g, '')));
    if (numbers.size < 2) return [];
    return found.map((hit) =>
      problem(
        facts,
        text,
        hit,
        `${label} has ${numbers.size} different numbers in this text.`,
        'Find out which one holds.',
      ),
    );
  });
}

/** Numbers that cost the caller more, which public desks gave up; most have the same number with 03. */
const chargeable = (text: TextFile): Diagnostic[] =>
  findAll(facts, text, [
    {
      pattern: /\b08[47]\d[ ]?\d{3}[ ]?\d{3,4}\b/,
      message: '“$&” is a number that costs extra; public desks gave these up.',
      fix: 'Look for the number of today, often the same with 03.',
    },
  ]);

/** E-mail addresses that a line end cuts in two. */
function broken(text: TextFile): Diagnostic[] {
  return text.lines.flatMap((line, index) => {
    const next = text.lines.slice(index + 1, index + 3).find((words) => words.trim() !== '') ?? '';
    if (
      !/[\w.+-]+@[\w.]*-?$/.test(line.trim()) ||
      !/^\s*[\w-]+(?:\.[\w-]+)+/.test(next) ||
      /@[\w-]+\.[\w.]+\w$/.test(line.trim())
    )
      return [];
    return [
      problem(
        facts,
        text,
        { line: index + 1 },
        'An e-mail address is cut by the end of the line.',
        'Put it on one line.',
      ),
    ];
  });
}

/** A mailbox typed several times with neither a person nor a number beside it. */
function boxesAlone(text: TextFile): Diagnostic[] {
  const hits = scan(text, /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+/);
  return [...Map.groupBy(hits, ({ match }) => match[0].toLowerCase())].flatMap(([address, found]) => {
    const near = found.some(({ line }) => PHONE.test(text.lines.slice(Math.max(0, line - 4), line + 3).join('\n')));
    if (found.length < 2 || near || !/^(?:support|help)/.test(address)) return [];
    return found.map((hit) =>
      problem(
        { ...facts, severity: 'warning' },
        text,
        hit,
        `${address} is typed ${found.length} times, without a number or a person.`,
        'Name it once, with a number.',
      ),
    );
  });
}
