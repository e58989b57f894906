import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merge } from '../../src/read/merge.ts';
import type { YamlValue } from '../../src/read/yaml.ts';

type Tree = { readonly [name: string]: YamlValue };
const name = fc.constantFrom('a', 'b', 'people', 'dsl', 'filtering', 'decisions', 'name');
const { tree } = fc.letrec<{ tree: Tree; value: YamlValue }>((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, fc.string(), fc.array(fc.string(), { maxLength: 3 }), tie('tree')),
  tree: fc.dictionary(name, tie('value') as fc.Arbitrary<YamlValue>, { maxKeys: 4 }),
}));

describe('merging a school over its trust', () => {
  test('changes nothing when the trust says nothing, or the school says nothing', () => {
    fc.assert(fc.property(tree, (own) => void expect(merge({}, own)).toEqual(own)));
    fc.assert(fc.property(tree, (defaults) => void expect(merge(defaults, {})).toEqual(defaults)));
  });

  test('of the same settings twice gives them once', () => {
    fc.assert(fc.property(tree, (own) => void expect(merge(own, own)).toEqual(own)));
  });

  test('never alters what it was given', () => {
    fc.assert(
      fc.property(tree, tree, (defaults, own) => {
        const before = JSON.stringify([defaults, own]);
        merge(defaults, own);
        expect(JSON.stringify([defaults, own])).toBe(before);
      }),
    );
  });

  test('lets the school win wherever it says something', () => {
    fc.assert(
      fc.property(tree, tree, (defaults, own) => {
        const merged = merge(defaults, own);
        for (const [key, value] of Object.entries(own)) if (typeof value === 'string') expect(merged[key]).toBe(value);
        for (const key of Object.keys(defaults)) expect(Object.keys(merged)).toContain(key);
      }),
    );
  });

  test.each([
    [
      'a person',
      { people: { dsl: { name: 'Trust', telephone: '1' } } },
      { people: { dsl: { name: 'School' } } },
      { people: { dsl: { name: 'School' } } },
    ],
    [
      'a system',
      { filtering: { product: 'A', provider: 'P' } },
      { filtering: { product: 'B' } },
      { filtering: { product: 'B' } },
    ],
    [
      'a contact',
      { contacts: { lado: { telephone: '1', name: 'x' } } },
      { contacts: { lado: { name: 'y' } } },
      { contacts: { lado: { name: 'y' } } },
    ],
    ['a list', { values: ['a', 'b'] }, { values: ['c'] }, { values: ['c'] }],
  ])('replaces %s whole', (_what, defaults, own, merged) => {
    expect(merge(defaults as unknown as Tree, own as unknown as Tree)).toEqual(merged);
  });

  test('merges groups key by key', () => {
    expect(
      merge(
        { decisions: { a: '1', b: '2' }, people: { head: { name: 'H' } } },
        { decisions: { b: '3' }, people: { dsl: { name: 'D' } } },
      ),
    ).toEqual({
      decisions: { a: '1', b: '3' },
      people: { head: { name: 'H' }, dsl: { name: 'D' } },
    });
  });
});
