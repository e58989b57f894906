import { describe, expect, test } from 'vitest';
import { type Diagnostic, sortDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import { formatDiagnostic, formatReport } from '../../src/diagnostics/format.ts';

const diagnostic = (change: Partial<Diagnostic> = {}): Diagnostic => ({
  rule: 'test/rule',
  severity: 'error',
  file: 'school.yaml',
  line: 12,
  column: 3,
  length: 4,
  message: 'This is wrong.',
  fix: 'Do that.',
  excerpt: '  name: Larkfield',
  ...change,
});

describe('a diagnostic', () => {
  test('shows the line, points at the place and says what to do', () => {
    expect(formatDiagnostic(diagnostic())).toMatchInlineSnapshot(`
      "school.yaml:12:3  error  This is wrong.  [test/rule]
         │
      12 │   name: Larkfield
         │   ^^^^
         = Do that."
    `);
  });
  test('shows the part of a very long line that matters', () => {
    const lines = formatDiagnostic(
      diagnostic({ excerpt: `${'x'.repeat(5000)}HERE${'y'.repeat(5000)}`, column: 5001 }),
    ).split('\n');
    expect(lines[2]).toContain('HERE');
    expect(lines[2]?.indexOf('HERE')).toBe(lines[3]?.indexOf('^^^^'));
    expect(lines[2]?.length).toBeLessThan(140);
  });
  test('lets no control character or direction mark of the file reach the terminal', () => {
    expect(formatDiagnostic(diagnostic({ message: '\u001b[31mred\u202E', excerpt: 'a\u0007b\u2066c' }))).not.toMatch(
      /(?!\n)\p{Cc}|\p{Bidi_Control}/u,
    );
  });
});

test('a report is sorted by place, drops repeats and ends with a count', () => {
  const report = formatReport([
    diagnostic({ line: 20 }),
    diagnostic({ severity: 'warning', file: 'a.yaml' }),
    diagnostic({ line: 20 }),
    diagnostic({ line: 3 }),
  ]);
  expect([...report.matchAll(/^\S+:\d+:\d+/gm)].map(String)).toEqual([
    'a.yaml:12:3',
    'school.yaml:3:3',
    'school.yaml:20:3',
  ]);
  expect(report.endsWith('2 errors and 1 warning')).toBe(true);
});

test('sorting does not depend on the order of reading', () => {
  const list = [
    diagnostic({ line: 2 }),
    diagnostic({ line: 1 }),
    diagnostic({ file: 'b' }),
    diagnostic({ rule: 'a/b' }),
  ];
  expect(sortDiagnostics(list)).toEqual(sortDiagnostics([...list].reverse()));
});
