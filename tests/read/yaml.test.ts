import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatReport } from '../../src/diagnostics/format.ts';
import { parseYaml } from '../../src/read/yaml.ts';

const report = (text: string): string => formatReport(parseYaml(text, 'school.yaml').diagnostics);

describe('values keep what was typed', () => {
  test.each([
    ['a telephone number keeps its leading zero', 'v: 01632960100', '01632960100'],
    ['no stays a word', 'v: no', 'no'],
    ['a version keeps its last nought', 'v: 1.10', '1.10'],
    ['a time stays text', 'v: 15:30', '15:30'],
    ['an exponent stays text', 'v: 1E5', '1E5'],
    ['null stays a word', 'v: null', 'null'],
    ['a date stays text', 'v: 2026-09-01', '2026-09-01'],
  ])('%s', (_name, text, value) => {
    expect(parseYaml(text, 'school.yaml').value).toEqual({ v: value });
  });

  test('the place of a value is that of its first character, in a file with a byte order mark and Windows line ends', () => {
    const source = parseYaml('\uFEFFa: 1\r\nb:\r\n  c: two\r\n', 'school.yaml');
    expect(source.valueAt.get('b.c')).toMatchObject({ line: 3, column: 6, length: 3 });
  });
});

describe('a file that cannot be used gives a message with its place', () => {
  test('a repeated key', () => {
    expect(report('name: A\nname: B\n')).toMatchInlineSnapshot(`
      "school.yaml:2:1  error  This key stands here twice.  [yaml/repeated-key]
        │
      2 │ name: B
        │ ^
        = Keep one of the two.

      1 error"
    `);
  });
  test('a tab as indentation', () => {
    expect(report('people:\n\thead: A\n')).toMatchInlineSnapshot(`
      "school.yaml:2:1  error  This cannot be read as YAML: Tabs are not allowed as indentation.  [yaml/syntax]
        │
      2 │  head: A
        │ ^
        = Indent with spaces, not with tabs.

      1 error"
    `);
  });
  test('a value with a colon in it', () => {
    expect(report('motto: Learn: always\n')).toMatchInlineSnapshot(`
      "school.yaml:1:8  error  This cannot be read as YAML: Nested mappings are not allowed in compact mappings.  [yaml/syntax]
        │
      1 │ motto: Learn: always
        │        ^
        = Put the value between quotation marks if it contains a colon, and check that this line is indented like its neighbours.

      1 error"
    `);
  });
  test('an anchor', () => {
    expect(report('a: &x one\nb: *x\n')).toMatchInlineSnapshot(`
      "school.yaml:1:7  error  Anchors and aliases (& and *) are not used in these files.  [yaml/anchor]
        │
      1 │ a: &x one
        │       ^^^
        = Write the value out. If it starts with * or &, put it between quotation marks.

      school.yaml:2:4  error  Anchors and aliases (& and *) are not used in these files.  [yaml/anchor]
        │
      2 │ b: *x
        │    ^
        = Write the value out. If it starts with * or &, put it between quotation marks.

      2 errors"
    `);
  });
  test('a tag', () => {
    expect(report('a: !!js/function "x"\n')).toMatchInlineSnapshot(`
      "school.yaml:1:4  error  A tag (a word that starts with !) is not used in these files.  [yaml/tag]
        │
      1 │ a: !!js/function "x"
        │    ^^^^^^^^^^^^^
        = Put the value between quotation marks.

      1 error"
    `);
  });
  test('a key that reaches into objects', () => {
    expect(report('people:\n  __proto__: { admin: yes }\n')).toMatchInlineSnapshot(`
      "school.yaml:2:3  error  “__proto__” cannot be used as a key.  [yaml/forbidden-key]
        │
      2 │   __proto__: { admin: yes }
        │   ^^^^^^^^^
        = Take it out.

      1 error"
    `);
  });
  test('a list where settings should be', () => {
    expect(report('- one\n')).toMatchInlineSnapshot(`
      "school.yaml:1:1  error  This file should hold settings, one to a line, such as “name: Larkfield Primary School”.  [yaml/not-a-map]
        │
      1 │ - one
        │ ^
        = See docs/configuration.md for the settings there are.

      1 error"
    `);
  });
  test('an empty file', () => {
    expect(report('')).toMatchInlineSnapshot(`
      "school.yaml:1:1  error  This file should hold settings, one to a line, such as “name: Larkfield Primary School”.  [yaml/not-a-map]
        = See docs/configuration.md for the settings there are.

      1 error"
    `);
  });
});

test('a file of more than 256 kB is refused without being parsed', () => {
  expect(parseYaml(`a: ${'x'.repeat(300_000)}`, 'school.yaml').diagnostics.map(({ rule }) => rule)).toEqual([
    'yaml/too-large',
  ]);
});

test.each([
  ['brackets', `a: ${'['.repeat(5000)}`],
  ['indentation', Array.from({ length: 60 }, (_, depth) => `${' '.repeat(depth)}k:`).join('\n')],
  ['dashes', `${'- '.repeat(3000)}x`],
])('nesting by %s is refused at 20 levels', (_name, text) => {
  expect(parseYaml(text, 'school.yaml').diagnostics.map(({ rule }) => rule)).toEqual(['yaml/too-deep']);
});

test('nothing that is read can change the prototype of objects', () => {
  parseYaml('__proto__: { polluted: yes }\nconstructor: { prototype: { polluted: yes } }\n', 'school.yaml');
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('any text gives a value or a diagnostic whose line lies inside the file, and never an exception', () => {
  const pieces = fc.constantFrom(
    'name: A\n',
    '  x: 1\n',
    '- y\n',
    ': ',
    '"',
    "'",
    '[',
    '{',
    '}',
    ']',
    '&a ',
    '*a\n',
    '!t ',
    '#',
    '|\n',
    '>\n',
    '\t',
    '---\n',
    '...\n',
    '%YAML 1.9\n',
    '? ',
    '\u0000',
    '\uFEFF',
    '💥',
    '__proto__: 1\n',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const source = parseYaml(text, 'school.yaml');
      const lines = text.split(/\r\n?|\n/).length;
      for (const diagnostic of source.diagnostics) {
        expect(diagnostic.line).toBeGreaterThanOrEqual(1);
        expect(diagnostic.line).toBeLessThanOrEqual(lines);
      }
      expect(source.value !== undefined || source.diagnostics.length > 0).toBe(true);
    }),
    { numRuns: 1500 },
  );
});
