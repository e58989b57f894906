import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseYaml } from '../../src/read/yaml.ts';
import { factPaths } from '../../src/schema/paths.ts';
import { type Answers, setAt } from '../../src/wizard/answers.ts';
import { emptyDraft, parseDraft, renderDraft } from '../../src/wizard/draft.ts';
import { renderSchool } from '../../src/wizard/render.ts';
import { smallSchoolYaml } from '../support/small-school.ts';

const render = (answers: Answers): string =>
  renderSchool({ answers, defaults: {}, schemaPath: '../school.schema.json' });

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    'no',
    '1.10',
    '01632 960 100',
    'null',
    '~',
    '- x',
    'a: b',
    'a #b',
    '#0b5351',
    '*x',
    '&x',
    '!x',
    '| ',
    '"',
  ),
  fc.constantFrom(
    "'",
    '{',
    '[a]',
    '---',
    '...',
    '? x',
    '%YAML',
    'x:',
    ' x ',
    '\ta',
    'a\nb',
    'a\r\nb',
    '\uFEFF',
    '\u2028',
    '',
  ),
);
const value = fc.oneof(
  anyText,
  fc.array(anyText, { maxLength: 4 }),
  fc.array(fc.dictionary(fc.constantFrom('name', 'post'), anyText), { maxLength: 3 }),
);
const paths = factPaths().filter((path) => !path.startsWith('trust.'));

test('any answers are read back as they were given', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...paths), value), { minLength: 1, maxLength: 12 }), (given) => {
      const answers = given.reduce<Answers>((sum, [path, one]) => setAt(sum, path, one), {});
      const source = parseYaml(render(answers), 'school.yaml');
      expect(source.diagnostics).toEqual([]);
      expect(source.value).toEqual(answers);
      const marks = Object.fromEntries(given.map(([path]) => [path, 'done' as const]));
      expect(parseDraft(renderDraft({ answers, marks }), 'draft')).toEqual({ answers, marks });
    }),
    { numRuns: 400 },
  );
});

test('an empty draft can be read', () => {
  expect(parseDraft(renderDraft(emptyDraft), 'draft')).toEqual(emptyDraft);
});

test('the smallest complete school is written with a comment above each key and nothing missing', () => {
  const { value: answers = {} } = parseYaml(smallSchoolYaml, 'school.yaml');
  const text = render(answers);
  expect(parseYaml(text, 'school.yaml').value).toEqual(answers);
  expect(text).not.toContain('Missing');
  const lines = text.split('\n');
  expect(lines[0]).toBe('# yaml-language-server: $schema=../school.schema.json');
  for (const [index, line] of lines.entries())
    if (/^ *[a-zA-Z]+:/.test(line) && !/^ *- |^ {4,}title/.test(line)) expect(lines[index - 1]).toMatch(/^ *# |^ *- /);
});

test('what is needed and not answered stands as a comment with who would know', () => {
  const text = render({ name: 'Elm Park' });
  expect(text).toContain('# Missing: the school office would know. For example shortName: Larkfield');
  expect(text).toContain('#   pupilPhones: handed-in # headteacher');
  const inherited = renderSchool({ answers: {}, defaults: { shortName: 'Elm' }, schemaPath: 'x' });
  expect(inherited).not.toContain('shortName');
});
