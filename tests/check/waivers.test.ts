import { describe, expect, test } from 'vitest';
import type { StagedRule } from '../../src/check/rule.ts';
import { checkWaivers, type Waiver, weigh } from '../../src/check/waivers.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { smallSchool } from '../support/small-school.ts';

const TODAY = '2026-11-22';

const rule = (id: string, severity: 'error' | 'warning', stage: StagedRule['stage']): StagedRule => ({
  id,
  checks: [],
  name: `The rule ${id} holds`,
  reason: 'It matters.',
  severity,
  stage,
  bad: 'a',
  good: 'b',
});

const rules = [
  rule('config/review-cycle', 'warning', 'configuration'),
  rule('config/missing', 'error', 'configuration'),
  rule('document/hard-words', 'warning', 'document'),
  rule('library/old-link', 'warning', 'library'),
  rule('pdf/long', 'warning', 'pdf'),
];

const warning = (change: Partial<Diagnostic> = {}): Diagnostic => ({
  rule: 'config/review-cycle',
  severity: 'warning',
  file: 'schools/alder-green/school.yaml',
  line: 3,
  column: 1,
  message: 'Every 24 months.',
  school: 'alder-green',
  path: 'review.cycleMonths',
  ...change,
});

const waiver = (change: Partial<Waiver> = {}): Waiver => ({
  rule: 'config/review-cycle',
  reason: 'The board decided it.',
  by: 'Hana Fell',
  until: '2027-07-31',
  ...change,
});

function judge(waivers: readonly Waiver[], found: readonly Diagnostic[]): { open: string[]; waived: number } {
  const plain = smallSchool();
  const school = { ...plain, config: { ...plain.config, waivers: [...waivers] } };
  const weighed = weigh(found, school, TODAY);
  const own = checkWaivers(school, weighed, rules, TODAY);
  return {
    open: [...weighed.open, ...own].map(({ severity, rule: id, message, fix }) =>
      id.startsWith('config/waiver') ? `${severity} ${id}: ${message} ${fix}` : id,
    ),
    waived: weighed.waived.length,
  };
}

describe('a waiver covers', () => {
  test.each([
    ['every warning of its rule', {}, {}],
    ['a warning about the setting it names', { about: 'review.cycleMonths' }, {}],
    [
      'a warning about the document it names',
      { rule: 'document/hard-words', about: 'parents' },
      { rule: 'document/hard-words', document: 'parents', path: undefined },
    ],
    ['its last day', { until: TODAY }, {}],
  ] as [string, Partial<Waiver>, Partial<Diagnostic>][])('%s', (_name, change, found) => {
    expect(judge([waiver(change)], [warning(found)])).toEqual({ open: [], waived: 1 });
  });
});

const UNUSED = 'warning config/waiver-unused:';

describe('a waiver does not cover', () => {
  test.each([
    [
      'a warning of another rule',
      {},
      { rule: 'config/other' },
      [
        'config/other',
        `${UNUSED} Nothing is found by “config/review-cycle” any more, so this waiver covers nothing. Take the waiver out.`,
      ],
    ],
    [
      'a warning about another setting',
      { about: 'review.next' },
      {},
      [
        'config/review-cycle',
        `${UNUSED} Nothing about “review.next” is found by “config/review-cycle” any more, so this waiver covers nothing. Take the waiver out.`,
      ],
    ],
    ['the day after its last, about which another rule speaks', { until: '2026-11-21' }, {}, ['config/review-cycle']],
    [
      'an error',
      { rule: 'config/missing' },
      { rule: 'config/missing', severity: 'error' },
      [
        'config/missing',
        'error config/waiver-of-error: “The rule config/missing holds” (config/missing) is a rule whose breach is an error. Errors cannot be waived. Mend what the rule finds, and take the waiver out.',
      ],
    ],
    [
      'a warning about the library',
      { rule: 'library/old-link' },
      {},
      [
        'config/review-cycle',
        `${UNUSED} “library/old-link” looks at the shared library, whose warnings no school can waive. Take the waiver out.`,
      ],
    ],
    [
      'a rule that does not exist',
      { rule: 'config/review-cycel' },
      {},
      [
        'config/review-cycle',
        'error config/waiver-unknown-rule: There is no rule “config/review-cycel”. Did you mean “config/review-cycle”?',
      ],
    ],
    [
      'a rule that nobody can guess',
      { rule: 'page/zzz' },
      {},
      [
        'config/review-cycle',
        'error config/waiver-unknown-rule: There is no rule “page/zzz”. docs/checks.md lists all rules. A report names the rule in brackets.',
      ],
    ],
  ] as [string, Partial<Waiver>, Partial<Diagnostic>, string[]][])('%s', (_name, change, found, open) => {
    expect(judge([waiver(change)], [warning(found)])).toEqual({ open, waived: 0 });
  });
});

test('a waiver of something that shows only when PDFs are made is not called unused', () => {
  expect(judge([waiver({ rule: 'pdf/long' })], [])).toEqual({ open: [], waived: 0 });
});

test('of two waivers for one warning, the second covers nothing', () => {
  const { open, waived } = judge([waiver(), waiver()], [warning()]);
  expect(waived).toBe(1);
  expect(open).toHaveLength(1);
  expect(open[0]).toContain('config/waiver-unused');
});
