import { describe, expect, test } from 'vitest';
import { enGB } from '../../src/site/strings/en-GB/index.ts';
import { FOREIGN, wordsIn } from '../../src/site/strings/interface.ts';

const MARKS = ['⟨1⟩', '⟨2⟩', '⟨3⟩'];

/** Every text of a tree by its path; one that is made from values stands for what it makes of three marks. */
function texts(words: unknown, path = ''): [path: string, text: string][] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') return [[path, String(words(...MARKS))]];
  return Object.entries(words as object).flatMap(([key, value]) => texts(value, path === '' ? key : `${path}.${key}`));
}

/** What stands in a text for something else: the values it is given, and the places of links. */
const holes = (text: string): string[] => [...new Set(text.match(/⟨\d⟩|\{\w+\}/g) ?? [])].sort();

const english = new Map(texts(enGB));

describe('the words of the interface', () => {
  test('are never empty, and hold no space that a page would lose or double', () => {
    expect(english.size).toBeGreaterThan(300);
    for (const [path, text] of english) expect(text.trim(), path).not.toBe('');
    for (const [path, text] of english) expect(text, path).not.toMatch(/ {2}|undefined|\[object/);
  });

  test('have no address and no telephone number but through a place for one', () => {
    for (const [path, text] of english) expect(text, path).not.toMatch(/https?:|@|\d{3} \d{3}/);
  });
});

describe.each(FOREIGN)('the words of the interface in %s', (language) => {
  const foreign = texts(wordsIn(language));

  test('leave a place for every value and every link that the English ones have, and for no other', () => {
    expect(foreign.length).toBeGreaterThan(100);
    for (const [path, text] of foreign) expect(holes(text), path).toEqual(holes(english.get(path) ?? ''));
  });

  test('are other words than the English ones', () => {
    const same = foreign.filter(([path, text]) => /\p{L}{4}/u.test(text) && text === english.get(path));
    expect(same).toEqual([]);
  });
});
