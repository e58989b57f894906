import { type HElement, readableText } from '../../document/hast.ts';
import { itemKey } from './item-key.ts';
import type { Ledger } from './ledger.ts';

/** Blocks that are looked at as a whole for words that follow a decision. */
const LINES = new Set(['p', 'li', 'dd', 'td', 'h3', 'h4', 'aside', 'ul', 'ol']);

/** The decision that the words of a block follow although nothing in them says so, if its answer differs. */
export function followedDecision(element: HElement, { items, lines = [] }: Ledger): string | undefined {
  const decided = items?.get(itemKey(element) ?? '');
  if (decided !== undefined || lines.length === 0 || !LINES.has(element.tagName)) return decided;
  const words = readableText([element]);
  const found = lines.filter(({ text }) => words.includes(text));
  const all = found.reduce((length, { text }) => length + text.length, 0);
  return all * 2 > words.length ? found[0]?.decision : undefined;
}
