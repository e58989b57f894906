import { describe, expect, test } from 'vitest';
import { allPairs, pairsIn, pairsOf } from '../../support/all-pairs.ts';

const choices = {
  phones: ['a', 'b', 'c'],
  e_mail: ['a', 'b'],
  ai: ['a', 'b', 'c', 'd'],
  sticks: ['a', 'b'],
  phase: ['p', 's'],
};

describe('a set of all pairs', () => {
  const combinations = allPairs(choices);

  test('holds every pair of answers to two questions', () => {
    expect([...new Set(combinations.flatMap(pairsIn))].sort()).toEqual(pairsOf(choices).sort());
  });

  test('answers every question in every combination', () => {
    for (const combination of combinations) expect(Object.keys(combination)).toEqual(Object.keys(choices));
  });

  test('is far smaller than all combinations', () => {
    expect(combinations.length).toBeGreaterThanOrEqual(12);
    expect(combinations.length).toBeLessThan(24);
  });
});
