import { expect, test } from 'vitest';
import { keepLast } from '../../src/read/keep-last.ts';

test('only the last values that were used stay in memory; the others are made again', () => {
  const keep = keepLast<{ name: string }>(2);
  const made: string[] = [];
  const value = (name: string) =>
    keep(() => {
      made.push(name);
      return { name };
    });
  const [a, b, c] = [value('a'), value('b'), value('c')];
  expect([a(), b(), a(), c()].map(({ name }) => name)).toEqual(['a', 'b', 'a', 'c']);
  expect(made).toEqual(['a', 'b', 'c']);
  // “b” was used longest ago.
  expect(a()).toBe(a());
  b();
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('a value that is known already is not made', () => {
  const first = { name: 'first' };
  const get = keepLast<{ name: string }>(1)(() => ({ name: 'again' }), first);
  expect(get()).toBe(first);
});
