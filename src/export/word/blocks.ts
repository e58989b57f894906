import { HeadingLevel, type IParagraphOptions, Paragraph, type Table } from 'docx';
import { type HElement, type HNode, isBlock } from '../../document/hast.ts';
import { attribute } from '../../edition/tree/parts.ts';
import type { WordContext } from './context.ts';
import { descriptionBlocks } from './descriptions.ts';
import { listBlocks } from './lists.ts';
import { STYLES } from './names.ts';
import { runsOf } from './runs.ts';
import { tableBlocks } from './table.ts';

export type Block = Paragraph | Table;

/** How the paragraphs of some nodes are set: their style, or how far they stand in from the margin. */
export type Setting = Pick<IParagraphOptions, 'style' | 'indent' | 'keepNext'>;

/** Makes the blocks of some nodes: handed to what holds blocks itself, such as a list. */
export type MakeBlocks = (nodes: readonly HNode[], context: WordContext, setting?: Setting, depth?: number) => Block[];

/** Turns plain elements into paragraphs, lists and tables; words between blocks are a paragraph. */
export const blocksOf: MakeBlocks = (nodes, context, setting = {}, depth = 0) => {
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
};

const HEADINGS: Readonly<Record<string, (typeof HeadingLevel)[keyof typeof HeadingLevel]>> = {
  h2: HeadingLevel.HEADING_1,
  h3: HeadingLevel.HEADING_2,
  h4: HeadingLevel.HEADING_3,
  h5: HeadingLevel.HEADING_4,
  h6: HeadingLevel.HEADING_5,
};

/** What is filled in does not stand on another page than the words that ask for it. */
const keptWithNext = (element: HElement): Setting => (attribute(element, 'data-keep') === '' ? {} : { keepNext: true });

function blockOf(element: HElement, context: WordContext, setting: Setting, depth: number): Block[] {
  const { tagName, children } = element;
  const heading = HEADINGS[tagName];
  if (heading) return [new Paragraph({ heading, keepNext: true, children: runsOf(children, context) })];
  switch (tagName) {
    case 'ul':
    case 'ol':
      return listBlocks(element, context, setting, depth, blocksOf);
    case 'dl':
      return descriptionBlocks(element, context, blocksOf);
    case 'table':
      return tableBlocks(element, context, blocksOf);
    case 'blockquote':
    case 'aside':
      return blocksOf(children, context, { style: STYLES.box }, depth);
    case 'hr':
      return [];
    default:
      if (attribute(element, 'data-cut') !== '')
        return [new Paragraph({ style: STYLES.cut, children: runsOf(children, context) })];
      return blocksOf(children, context, { ...setting, ...keptWithNext(element) }, depth);
  }
}
