import { expect, test } from 'vitest';
import { h, textOfAll } from '../../src/document/hast.ts';
import { renderHtml } from '../../src/document/html.ts';
import { explainWords, wordsToExplain } from '../../src/site/view/words-explained.ts';

const entry = (word: string, meaning: string) => h('li', {}, h('strong', {}, `${word}:`), ` ${meaning}`);
const WORDS = {
  id: 'words-used',
  nodes: [
    h('ul', {}, entry('DSL', 'the safeguarding lead.'), entry('Parent', 'who cares.'), entry('Second step', 'a code.')),
  ],
};
const section = (id: string, words: string) => ({ id, nodes: [h('p', {}, words)] });
const sections = [
  WORDS,
  section('a', 'Tell the DSL. Parents sign in with a second step. A second step helps.'),
  section('b', 'A parent asks the DSL.'),
  section('c', 'Each parent.'),
  section('d', 'Nobody.'),
];
const words = wordsToExplain(sections);
const shown = (...nodes: Parameters<typeof h>[2][]) =>
  renderHtml(explainWords([h('p', {}, ...nodes)], words), () => undefined);

test('abbreviations are explained, and words that few sections use; what everybody reads all the time is not', () => {
  expect(words.map(({ id, word, meaning }) => [id, word, meaning])).toEqual([
    ['word-dsl', 'DSL', 'the safeguarding lead.'],
    ['word-second-step', 'Second step', 'a code.'],
  ]);
});

test('the first use in a section becomes a button, in any case, and the words stay as they are', () => {
  const [, a] = sections;
  const nodes = explainWords(a?.nodes ?? [], words);
  expect(textOfAll(nodes)).toBe(textOfAll(a?.nodes ?? []));
  expect(renderHtml(nodes, () => undefined).match(/<button/g)).toHaveLength(2);
  expect(shown('Use a second step.')).toBe(
    '<p>Use a <button type="button" class="word" popovertarget="word-second-step">second step</button>.</p>',
  );
});

test.each([
  ['in a link', h('a', { href: '#x' }, 'the DSL')],
  ['in bold', h('strong', {}, 'the DSL')],
  ['as a part of another word', 'DSLs and pre-DSL'],
  ['as a fact', h('data', { class: 'fact', value: 'x' }, 'DSL')],
])('a word is left alone %s', (_where, words) => {
  expect(shown(words)).not.toContain('<button');
});
