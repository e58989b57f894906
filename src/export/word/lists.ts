import { Paragraph } from 'docx';
import { type HElement, type HNode, isBlock } from '../../document/hast.ts';
import { attribute, elementsOf, solid } from '../../edition/tree/parts.ts';
import type { Block, MakeBlocks, Setting } from './blocks.ts';
import type { WordContext } from './context.ts';
import { BULLETS, STYLES } from './names.ts';
import { CELL_STEP, STEP } from './numbering.ts';
import { runsOf } from './runs.ts';

/** What stands at the first paragraph of an item of a list. */
interface Mark {
  readonly reference: string;
  readonly instance?: number;
}

/** An item begins with its mark; what follows in it, lists within it included, stands under its first word. */
export function listBlocks(
  list: HElement,
  context: WordContext,
  { style }: Setting,
  depth: number,
  makeBlocks: MakeBlocks,
): Block[] {
  const mark = markOf(list, context);
  const level = Math.min(depth, 3);
  const inCell = style === STYLES.cell;
  const step = inCell ? CELL_STEP : STEP;
  const under = { ...(style !== undefined && { style }), indent: { left: step * (level + 1) } };
  return elementsOf(list.children).flatMap((item) => {
    const nodes = solid(item.children);
    const end = endOfFirst(nodes);
    const first = new Paragraph({
      style: itemStyle(style, mark),
      ...(mark && { numbering: { ...mark, level } }),
      ...(mark && inCell && { indent: { left: step * (level + 1), hanging: step } }),
      children: runsOf(nodes.slice(0, end), context),
    });
    return [first, ...makeBlocks(nodes.slice(end), context, under, depth + 1)];
  });
}

/** Boxes to tick are their own mark. */
function markOf(list: HElement, { numbering }: WordContext): Mark | undefined {
  if (list.tagName === 'ol') return numbering.next(Number(attribute(list, 'start')) || 1);
  return attribute(list, 'data-boxes') === '' ? BULLETS : undefined;
}

function itemStyle(around: string | undefined, mark: Mark | undefined): string {
  if (around === STYLES.poster || (around === STYLES.large && mark)) return around;
  if (around === STYLES.cell) return STYLES.cellItem;
  return mark ? STYLES.item : STYLES.tick;
}

/** How many nodes of an item stand on its first line: a paragraph, or the words before a list or table in it. */
function endOfFirst(nodes: readonly HNode[]): number {
  const [first] = nodes;
  if (first?.type === 'element' && first.tagName === 'p') return 1;
  const inner = nodes.findIndex((node) => isBlock(node) && /^(?:ul|ol|table|dl)$/.test((node as HElement).tagName));
  return inner === -1 ? nodes.length : inner;
}
