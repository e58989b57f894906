import {
  type HElement,
  type HNode,
  type HText,
  h,
  readableText,
  replaceNodes,
  text,
  withChildren,
} from '../../document/hast.ts';

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
function pattern(words: readonly string[]): RegExp {
  const any = words
    .toSorted((one, other) => other.length - one.length)
    .map((word) => (isAbbreviation(word) ? word : anyFirst(word)))
    .join('|');
  const known = patterns.get(any);
  if (known) return known;
  if (patterns.size > MOST) patterns.clear();
  // Most letters begin none of the words: that is looked at before anything else.
  const first = new Set(words.flatMap((word) => [word.charAt(0).toUpperCase(), word.charAt(0).toLowerCase()]));
  const begins = [...first].map((letter) => `\\u{${letter.codePointAt(0)?.toString(16)}}`).join('');
  const made = new RegExp(`(?=[${begins}])(?<![\\p{L}-])(?:${any})(?![\\p{L}-])`, 'u');
  patterns.set(any, made);
  return made;
}

/** Schools explain the same words, and what is left of them in a section is often the same. */
const patterns = new Map<string, RegExp>();
const MOST = 2000;

const anyFirst = (word: string): string =>
  `[${word.charAt(0).toUpperCase()}${word.charAt(0).toLowerCase()}]${word.slice(1)}`;

/** Where a button may not stand, or where nobody needs one. */
const CLOSED = new Set(['a', 'button', 'caption', 'h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'th']);

/**
 * Makes a button of the first use of each word in a section, which opens its meaning without a script. The words stay
 * as they are.
 */
export function explainWords(nodes: readonly HNode[], words: readonly ExplainedWord[]): readonly HNode[] {
  const left = new WordsLeft(words);
  const within = (node: HNode): HNode | readonly HNode[] => {
    if (node.type === 'text') return explainText(node, left);
    if (CLOSED.has(node.tagName) || node.properties.class === 'fact') return node;
    return withChildren(node, replaceNodes(node.children, within));
  };
  return replaceNodes(nodes, within);
}

/** The words that are not explained yet in a section. */
class WordsLeft {
  readonly #words: Map<string, ExplainedWord>;
  #pattern: RegExp | undefined;

  constructor(words: readonly ExplainedWord[]) {
    this.#words = new Map(words.map((word) => [word.word.toLowerCase(), word]));
    this.#pattern = this.#patternOfAll();
  }

  /** The first of them in a text, which is explained from then on. */
  take(text: string): { readonly at: number; readonly said: string; readonly word: ExplainedWord } | undefined {
    const found = this.#pattern?.exec(text);
    const word = found && this.#words.get(found[0].toLowerCase());
    if (!word) return undefined;
    this.#words.delete(found[0].toLowerCase());
    this.#pattern = this.#patternOfAll();
    return { at: found.index, said: found[0], word };
  }

  #patternOfAll(): RegExp | undefined {
    return this.#words.size > 0 ? pattern([...this.#words.values()].map(({ word }) => word)) : undefined;
  }
}

function explainText(node: HText, left: WordsLeft): HNode | readonly HNode[] {
  const nodes: HNode[] = [];
  let rest = node.value;
  for (let found = left.take(rest); found; found = left.take(rest)) {
    if (found.at > 0) nodes.push(text(rest.slice(0, found.at)));
    nodes.push(h('button', { type: 'button', class: 'word', popovertarget: found.word.id }, found.said));
    rest = rest.slice(found.at + found.said.length);
    if (rest === '') return nodes;
  }
  return nodes.length === 0 ? node : [...nodes, text(rest)];
}
