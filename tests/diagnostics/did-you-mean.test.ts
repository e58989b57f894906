import { expect, test } from 'vitest';
import { didYouMean, meantOr } from '../../src/diagnostics/did-you-mean.ts';

const FACTS = ['people.dpo.name', 'people.dsl.name', 'people.head.name', 'telephone'];
const SECTIONS = ['images-and-consent', 'our-values', 'passwords', 'pupil-phones', 'staff-phones', 'way-to-school'];

test.each([
  ['a letter too few', 'people.hed.name', FACTS, 'people.head.name'],
  ['another letter', 'monitering', ['filtering', 'monitoring'], 'monitoring'],
  ['another case', 'PEOPLE.head.NAME', FACTS, 'people.head.name'],
  ['two letters that changed places, rather than two others', 'people.dls.name', FACTS, 'people.dsl.name'],
  ['a part of one word alone', 'consent', SECTIONS, 'images-and-consent'],
  ['a part of several words', 'phones', SECTIONS, undefined],
  ['a part that is too short to tell', 'way', SECTIONS, undefined],
  ['nothing at all', '', SECTIONS, undefined],
  ['nothing like it', 'governors', SECTIONS, undefined],
])('%s', (_what, word, known, meant) => {
  expect(didYouMean(word, known)).toBe(meant);
});

test('other help is given where nothing is near', () => {
  expect(meantOr('pasword', SECTIONS, 'Look it up.')).toBe('Did you mean “passwords”?');
  expect(meantOr('governors', SECTIONS, 'Look it up.')).toBe('Look it up.');
});
