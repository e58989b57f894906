import { describe, expect, test } from 'vitest';
import { parseExpression } from '../../src/document/expression.ts';
import { parseInline } from '../../src/document/inline.ts';
import { TERMS, termText } from '../../src/document/terms.ts';
import { BOARD_TERMS, HEAD_TERMS, PUPIL_TERMS } from '../../src/schema/vocabulary.ts';
import { smallSchool } from '../support/small-school.ts';

const combinations = PUPIL_TERMS.flatMap((pupil) =>
  HEAD_TERMS.flatMap((head) => BOARD_TERMS.map((board) => ({ pupil, head, board }))),
);

test.each(combinations)('every form of every term is an English phrase for $pupil, $head and $board', (vocabulary) => {
  const school = smallSchool((yaml) => Object.assign(yaml, { vocabulary }));
  for (const of of TERMS) {
    const one = termText(school, { of });
    const many = termText(school, { of, plural: true });
    expect(one).toMatch(/^[a-z][a-z ]+$/);
    expect(many).toMatch(/^[a-z][a-z ]*s( of (school|trustees|directors))?$/);
    expect(many).not.toBe(one);
    expect(termText(school, { of, capital: true })).toBe(one.charAt(0).toUpperCase() + one.slice(1));
    expect(termText(school, { of, article: true })).toMatch(/^aeiou/.test(one) ? /^an / : /^(an [aeiou]|a [^aeiou])/);
  }
});

describe('what may stand between braces', () => {
  test.each([
    ['school.people.dsl.name', { fact: 'people.dsl.name' }],
    [' school.name ', { fact: 'name' }],
    ['pupil', { term: { of: 'pupil' } }],
    ['pupils', { term: { of: 'pupil', plural: true } }],
    ['Pupils', { term: { of: 'pupil', plural: true, capital: true } }],
    ['a_head', { term: { of: 'head', article: true } }],
    ['A_pupil', { term: { of: 'pupil', article: true, capital: true } }],
  ])('%s is understood', (source, expression) => {
    expect(parseExpression(source)).toEqual(expression);
  });

  test.each([
    'school',
    'school.',
    'school.a()',
    'school["a"]',
    'school.a.b + 1',
    'pupilss',
    'a_pupils',
    'A_Head',
    'props',
    'x',
    '',
    '1',
    'school.__proto__.x',
    '`x`',
  ])('%j is refused', (source) => {
    expect(parseExpression(source)).toBeUndefined();
  });
});

test('a line of the library becomes text, facts and terms, with typographic quotation marks', () => {
  expect(parseInline('The "{head}"\'s office: {school.telephone}').nodes).toMatchObject([
    { type: 'text', value: 'The “' },
    { name: 'Term', props: { of: 'head' } },
    { type: 'text', value: '”’s office: ' },
    { name: 'Fact', props: { of: 'telephone' } },
  ]);
});
