import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';

const FOLDER = new URL('../../src/site/styles/', import.meta.url);
const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.css'));

/** Properties that name the left or the right side, where a language may run the other way. */
const PHYSICAL =
  /^\s*(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)\b|border-(?:top|bottom)-(?:left|right)-radius|left|right)\s*[-:]|(?:text-align|float|clear):\s*(?:left|right)\b/;

/** Shorthands of four values whose second and fourth differ. */
function isLopsided(line: string): boolean {
  const [, values = ''] = /^\s*(?:margin|padding|inset):\s*([^;]+);/.exec(line) ?? [];
  const [, right, , left] = values.match(/[\w.-]+\([^()]*(?:\([^()]*\)[^()]*)*\)|[^\s()]+/g) ?? [];
  return left !== undefined && left !== right;
}

test('the rule knows a side when it sees one', () => {
  const bad = [
    '  padding-left: 1em;',
    '  left: 0;',
    '  text-align: right;',
    '  border-left-color: red;',
    '  float: left;',
  ];
  const good = ['  padding-inline-start: 1em;', '  text-align: start;', '  object-position: left;', '  .align-right {'];
  expect([...bad, ...good].filter((line) => PHYSICAL.test(line))).toEqual(bad);
  const shorthands = ['padding: 0 0 1em 3rem;', 'padding: 0 1em 2em 1em;', 'padding: 1em clamp(1rem, 3vw, 2rem);'];
  expect(shorthands.filter(isLopsided)).toEqual(['padding: 0 0 1em 3rem;']);
});

describe('styles lay a page out from start to end, whichever way its language runs', () => {
  test.each(files)('%s', async (name) => {
    const lines = (await readFile(new URL(name, FOLDER), 'utf8')).split('\n');
    expect(lines.filter((line) => PHYSICAL.test(line) || isLopsided(line))).toEqual([]);
  });
});
