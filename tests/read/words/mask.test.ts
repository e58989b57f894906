import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../../src/read/front-matter.ts';
import { wordsOfMarkdown, wordsOfMdx } from '../../../src/read/words/authored-words.ts';
import { maskMdx } from '../../../src/read/words/mask-mdx.ts';
import { maskYaml } from '../../../src/read/words/mask-yaml.ts';
import { parseYaml } from '../../../src/read/yaml.ts';
import { shippedLibrary } from '../../support/library.ts';

const lengths = (lines: readonly string[]): number[] => lines.map(({ length }) => length);
const yaml = (text: string): string[] => maskYaml(parseYaml(text, 'a.yaml'));

describe('of MDX only the words of a reader are left', () => {
  test.each([
    ['a tag around words', '<When phase="primary">Ask.</When>', '                      Ask.       '],
    ['a tag of its own line', '<Flowchart id="phone-found" />', '                              '],
    ['a component in a sentence', 'Ask <Role of="dsl" /> now.', 'Ask qroleqofqqdslqqqq now.'],
    ['a fact', 'Ring {school.telephone} now.', 'Ring qschoolqtelephoneq now.'],
    ['a fact that begins a sentence', 'Ring. {school.name} hears.', 'Ring. Qschoolqnameq hears.'],
    ['a term with a capital', 'All {Pupils}’ phones', 'All Qpupilsq’ phones'],
    [
      'words of a link before a full stop',
      'See <SectionLink to="a">it</SectionLink>.',
      'See                     it\u2060\u2060\u2060\u2060\u2060\u2060\u2060\u2060\u2060\u2060\u2060\u2060\u2060\u2060.',
    ],
    ['a comment', '{/* for authors */} Text', '                    Text'],
    ['a sign that was written out', 'Put &lt;name&gt; here', 'Put    <name>    here'],
    ['braces that hold neither', 'Put {name of lead} here', 'Put {name of lead} here'],
    ['a tag over two lines', '<When\n phase="primary">Go', '     \n                 Go'],
  ])('%s', (_name, source, masked) => {
    expect(maskMdx(source)).toBe(masked);
  });

  test('every line keeps its length', () => {
    const piece = fc.constantFrom(
      '<When fact="a">',
      '</When>',
      '<Cite id="x" />',
      '{pupil}',
      '{',
      '}',
      '<',
      '>',
      '&lt;',
      '\n',
      '"',
      'word ',
      '/>',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 40 }), (pieces) => {
        const source = pieces.join('');
        expect(lengths(maskMdx(source).split('\n'))).toEqual(lengths(source.split('\n')));
      }),
    );
  });
});

describe('of YAML only the words of a reader are left', () => {
  test.each([
    ['ids and choices go', 'id: a-chart\ntitle: A chart\n', ['           ', '     • A chart', '']],
    ['quotation marks go', 'summary: "All {pupils} here"\n', ['        • All qpupilsq here ', '']],
    [
      'two values on a line stay apart',
      'fields:\n  - { id: a, label: Class, type: date }\n',
      ['       ', '                  • Class              ', ''],
    ],
    ['an item of a list', 'intro:\n  - Write it down.\n', ['      ', '  • Write it down.', '']],
    [
      'the words of one reader',
      'for:\n  pupils: Go\naudiences: [pupils]\n',
      ['    ', '        • Go', '                   ', ''],
    ],
    ['a block of lines', 'text: >\n  One\n  two\n', ['      •', '  One', '  two', '']],
  ])('%s', (_name, source, masked) => {
    expect(yaml(source)).toEqual(masked);
  });

  test('every line keeps its length', () => {
    const key = fc.constantFrom('title', 'text', 'id', 'label', 'other');
    const value = fc.oneof(
      fc.constantFrom(
        'plain words',
        '"two {pupils}"',
        "'one'",
        '{ label: A, id: b }',
        '[a, "b"]',
        '|\n  one\n\n  two',
        '>-\n  a',
        '',
      ),
      fc.string({ maxLength: 8 }).map((text) => JSON.stringify(text)),
    );
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(key, value), { selector: ([name]) => name }), (pairs) => {
        const source = pairs.map(([name, text]) => `${name}: ${text}`).join('\n');
        expect(lengths(yaml(source))).toEqual(lengths(source.split('\n')));
      }),
    );
  });
});

test('front matter and body stand at the lines of the file', () => {
  const { source, frontMatter, body } = splitFrontMatter(
    '---\r\ntitle: "A {pupil}"\r\naudiences: [staff]\r\n---\r\n\r\nCall <Role of="dsl" />.\r\n',
  );
  const front = parseYaml(`\n${frontMatter}`, 'a.mdx');
  expect(wordsOfMdx(source, front, body, 'policy')).toEqual({
    file: 'a.mdx',
    document: 'policy',
    lines: ['   ', '      • A qpupilq ', '                  ', '   ', '', 'Call qroleqofqqdslqqqq.', ''],
    source: ['---', 'title: "A {pupil}"', 'audiences: [staff]', '---', '', 'Call <Role of="dsl" />.', ''],
  });
});

test('a school’s own Markdown is all words', () => {
  const lines = ['Ask {them} <b>', '[a](https://b.example)'];
  expect(wordsOfMarkdown(lines.join('\r\n'), 'a.md')).toEqual({ file: 'a.md', lines, source: lines });
});

test('every file of the library keeps the length of its lines, and no tag or key is left', async () => {
  const { words } = await shippedLibrary();
  expect(words.length).toBeGreaterThan(150);
  for (const { file, lines, source } of words) {
    expect(lengths(lines), file).toEqual(lengths(source));
    expect(lines.join('\n'), file).not.toMatch(/[<>]|\{|checkedOn|audiences:/);
  }
});
