import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { parseFrontLines } from '../../src/edition/front-lines.ts';
import { parseYaml } from '../../src/read/yaml.ts';
import { allFiles } from '../support/files.ts';

const examples = new URL('../../schools/', import.meta.url).pathname;
const editions = (await allFiles(examples)).filter((name) => name.endsWith('.html'));

test('the front matter of every edition of the examples is read as YAML reads it', async () => {
  expect(editions.length).toBeGreaterThan(300);
  for (const name of editions) {
    const front = (await readFile(`${examples}${name}`, 'utf8')).split('---\n')[1] ?? '';
    expect(parseFrontLines(front), name).toEqual(parseYaml(front, name).value);
  }
});

test('whatever is written is read as YAML reads it, or left to YAML', () => {
  const words = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'aB1 :#"\'-–[]{},&*!|>%@`\\\n\t') }));
  fc.assert(
    fc.property(words, fc.dictionary(fc.constantFrom('one', 'two', 'three'), words), (note, decisions) => {
      const front = stringify({ note, decisions }, { lineWidth: 0 });
      const quick = parseFrontLines(front);
      if (quick) expect(quick).toEqual(parseYaml(front, 'a.html').value);
    }),
  );
});

describe('what `approve` never writes is left to a reader of any YAML:', () => {
  test.each([
    ['a key twice', 'note: a\nnote: b\n'],
    ['a key without a value', 'note:\nchange: material\n'],
    ['a comment', 'note: a # b\n'],
    ['a value with a colon', 'note: a: b\n'],
    ['a quotation mark that is not closed', 'note: "a\n'],
    ['a sign that is escaped', 'note: "a\\tb"\n'],
    ['single quotation marks', "note: 'a'\n"],
    ['a value over several lines', 'note: a\n  b\n'],
    ['a block of text', 'note: |\n  a\n'],
    ['a list', 'note: [a]\n'],
    ['an anchor', 'note: &a b\n'],
    ['a tag', 'note: !!str a\n'],
    ['a group in a group', 'decisions:\n  a:\n    b: c\n'],
    ['a value below a value', 'note: a\n  b: c\n'],
    ['an empty line', 'note: a\n\nchange: b\n'],
    ['a key that reaches into objects', 'constructor: a\n'],
    ['nothing', ''],
  ])('%s', (_name, front) => {
    expect(parseFrontLines(front)).toBeUndefined();
  });
});
