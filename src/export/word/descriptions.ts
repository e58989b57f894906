import { Paragraph } from 'docx';
import { type HElement, type HNode, h, isBlock, readableText } from '../../document/hast.ts';
import { elementsOf, solid } from '../../edition/tree/parts.ts';
import type { Block, MakeBlocks } from './blocks.ts';
import type { WordContext } from './context.ts';
import { STYLES } from './names.ts';
import { runsOf } from './runs.ts';

/** A term with more letters has a line of its own. */
const SHORT_TERM = 40;

/** Terms and what is said of them: each on one line where all terms are short, else the one under the other. */
export function descriptionBlocks(list: HElement, context: WordContext, makeBlocks: MakeBlocks): Block[] {
  const items = elementsOf(list.children);
  if (items.every(isShort))
    return items.flatMap((term, index) => {
      const said = items[index + 1];
      return term.tagName === 'dt' && said ? [entry(term, said, context)] : [];
    });
  return items.flatMap((item): Block[] =>
    item.tagName === 'dt'
      ? [new Paragraph({ style: STYLES.term, children: runsOf(item.children, context, true) })]
      : makeBlocks(item.children, context, { style: STYLES.said }),
  );
}

/** Terms and descriptions take turns, the terms are short, and the descriptions are lines of words. */
const isShort = ({ tagName, children }: HElement, index: number): boolean =>
  index % 2 === 0
    ? tagName === 'dt' && readableText(children).length <= SHORT_TERM
    : tagName === 'dd' && !children.some(isBlock);

function entry(term: HElement, said: HElement, context: WordContext): Paragraph {
  const colon = /[.:!?]$/.test(readableText(term.children)) ? ' ' : ': ';
  const words = [h('strong', {}, ...term.children, colon), ...plainly(said.children)];
  return new Paragraph({ style: STYLES.entry, children: runsOf(words, context) });
}

/** Beside a bold term, words that are bold from end to end stand out no more. */
function plainly(nodes: readonly HNode[]): readonly HNode[] {
  const [only, ...others] = solid(nodes);
  return only?.type === 'element' && only.tagName === 'strong' && others.length === 0 ? only.children : nodes;
}
