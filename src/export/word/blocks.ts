import { HeadingLevel, type IParagraphOptions, Paragraph, type Table } from 'docx';
import { type HElement, type HNode, isBlock } from '../../document/hast.ts';
import { attribute, elementsOf, solid } from '../../edition/tree/parts.ts';
import type { WordContext } from './context.ts';
import { BULLETS, STYLES } from './names.ts';
import { runsOf } from './runs.ts';
import { tableOf } from './table.ts';

export type Block = Paragraph | Table;

/** How the paragraphs of some nodes are set: their style, or how far they stand in from the margin. */
export type Setting = Pick<IParagraphOptions, 'style' | 'indent' | 'keepNext'>;

/** What stands at the first paragraph of an item of a list. */
interface Mark {
  readonly reference: string;
  readonly instance?: number;
  readonly level: number;
}

/** Turns plain elements into paragraphs, lists and tables; words between blocks are a paragraph. */
export function blocksOf(nodes: readonly HNode[], context: WordContext, setting: Setting = {}, depth = 0): Block[] {
  const blocks: Block[] = [];
  let loose: HNode[] = [];
  const close = (): void => {
    const children = runsOf(loose, context);
    if (children.length > 0) blocks.push(new Paragraph({ ...setting, children }));
    loose = [];
  };
  for (const node of nodes) {
    if (node.type === 'text' || !isBlock(node)) loose.push(node);
    else {
      close();
      blocks.push(...blockOf(node, context, setting, depth));
    }
  }
  close();
  return blocks;
}

const HEADINGS: Readonly<Record<string, (typeof HeadingLevel)[keyof typeof HeadingLevel]>> = {
  h2: HeadingLevel.HEADING_1,
  h3: HeadingLevel.HEADING_2,
  h4: HeadingLevel.HEADING_3,
  h5: HeadingLevel.HEADING_4,
  h6: HeadingLevel.HEADING_5,
};

function blockOf(element: HElement, context: WordContext, setting: Setting, depth: number): Block[] {
  const { tagName, children } = element;
  const heading = HEADINGS[tagName];
  if (heading) return [new Paragraph({ heading, keepNext: true, children: runsOf(children, context) })];
  switch (tagName) {
    case 'ul':
      return listOf(element, context, attribute(element, 'data-boxes') !== '' ? undefined : BULLETS, depth);
    case 'ol':
      return listOf(element, context, context.numbering.next(Number(attribute(element, 'start')) || 1), depth);
    case 'dl':
      return descriptions(element, context);
    case 'table':
      return [tableOf(element, context, blocksOf), new Paragraph({ style: STYLES.afterTable })];
    case 'blockquote':
    case 'aside':
      return blocksOf(children, context, { style: STYLES.box }, depth);
    case 'hr':
      return [];
    default:
      if (attribute(element, 'data-cut') !== '')
        return [new Paragraph({ style: STYLES.cut, children: runsOf(children, context) })];
      return blocksOf(children, context, setting, depth);
  }
}

/** An item begins with its mark; what follows in it, lists within it included, stands under its first word. */
function listOf(list: HElement, context: WordContext, mark: Omit<Mark, 'level'> | undefined, depth: number): Block[] {
  const level = Math.min(depth, 3);
  return elementsOf(list.children).flatMap((item) => {
    const nodes = solid(item.children);
    const at = nodes.findIndex((node) => isBlock(node) && /^(?:ul|ol|table|dl)$/.test((node as HElement).tagName));
    const firstEnd = isParagraph(nodes[0]) ? 1 : at === -1 ? nodes.length : at;
    const first = new Paragraph({
      style: STYLES.item,
      ...(mark && { numbering: { ...mark, level } }),
      children: runsOf(nodes.slice(0, firstEnd), context),
    });
    const rest = blocksOf(nodes.slice(firstEnd), context, { indent: { left: 425 * (level + 1) } }, depth + 1);
    return [first, ...rest];
  });
}

const isParagraph = (node: HNode | undefined): boolean => node?.type === 'element' && node.tagName === 'p';

function descriptions(list: HElement, context: WordContext): Block[] {
  return elementsOf(list.children).flatMap((item): Block[] =>
    item.tagName === 'dt'
      ? [new Paragraph({ style: STYLES.term, children: runsOf(item.children, context, true) })]
      : blocksOf(item.children, context, { indent: { left: 425 } }),
  );
}
