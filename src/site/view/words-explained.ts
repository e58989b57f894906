import { type HElement, type HNode, h, readableText, text } from '../../document/hast.ts';

/** A word of the policy with what it means there. */
export interface ExplainedWord {
  readonly id: string;
  readonly word: string;
  readonly meaning: string;
}

/** The section whose list says what words mean, each entry as **Word:** meaning. */
export const WORDS_SECTION = 'words-used';

interface Part {
  readonly id: string;
  readonly nodes: readonly HNode[];
}

/**
 * The words that are worth explaining where they stand: those of the list that are abbreviations, or that few sections
 * use. A word on every page, such as “parent”, is plain by then, and a mark on it would only be noise.
 */
export function wordsToExplain(sections: readonly Part[]): readonly ExplainedWord[] {
  const list = sections.find(({ id }) => id === WORDS_SECTION)?.nodes.find(isList);
  const others = sections.filter(({ id }) => id !== WORDS_SECTION).map(({ nodes }) => readableText(nodes));
  const entries = (list?.children ?? []).flatMap((item) => (item.type === 'element' ? entryOf(item) : []));
  return entries.filter(({ word }) => {
    const uses = others.filter((words) => pattern([word, `${word}s`]).test(words)).length;
    return uses > 0 && (isAbbreviation(word) || uses <= others.length / 4);
  });
}

const isList = (node: HNode): node is HElement => node.type === 'element' && node.tagName === 'ul';
const isAbbreviation = (word: string): boolean => /^[A-Z]{2,}$/.test(word);

function entryOf(item: HElement): ExplainedWord[] {
  const whole = readableText([item]);
  const [, word, meaning] = /^([^:]{2,40}): (.+)$/.exec(whole) ?? [];
  if (!word || !meaning) return [];
  return [{ id: `word-${word.toLowerCase().replace(/[^a-z]+/g, '-')}`, word, meaning }];
}

/** Finds any of the words as a whole; abbreviations as they are written, others also at the start of a sentence. */
const pattern = (words: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}-])(?:${words
      .toSorted((one, other) => other.length - one.length)
      .map((word) => (isAbbreviation(word) ? word : anyFirst(word)))
      .join('|')})(?![\\p{L}-])`,
    'u',
  );

const anyFirst = (word: string): string =>
  `[${word.charAt(0).toUpperCase()}${word.charAt(0).toLowerCase()}]${word.slice(1)}`;

/** Where a button may not stand, or where nobody needs one. */
const CLOSED = new Set(['a', 'button', 'caption', 'h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'th']);

/**
 * Makes a button of the first use of each word in a section, which opens its meaning without a script. The words stay
 * as they are.
 */
export function explainWords(nodes: readonly HNode[], words: readonly ExplainedWord[]): HNode[] {
  const left = new Map(words.map((word) => [word.word.toLowerCase(), word]));
  const within = (node: HNode): HNode[] => {
    if (node.type === 'text') return explainText(node.value, left);
    if (CLOSED.has(node.tagName) || node.properties.class === 'fact') return [node];
    return [{ ...node, children: node.children.flatMap(within) }];
  };
  return nodes.flatMap(within);
}

function explainText(value: string, left: Map<string, ExplainedWord>): HNode[] {
  const found = left.size > 0 ? pattern([...left.values()].map(({ word }) => word)).exec(value) : null;
  const explained = found && left.get(found[0].toLowerCase());
  if (!explained) return [text(value)];
  left.delete(found[0].toLowerCase());
  const end = found.index + found[0].length;
  return [
    ...(found.index > 0 ? [text(value.slice(0, found.index))] : []),
    h('button', { type: 'button', class: 'word', popovertarget: explained.id }, found[0]),
    ...(end < value.length ? explainText(value.slice(end), left) : []),
  ];
}
