import type { Document } from '../document/document.ts';
import { type HNode, isBlock, readableText } from '../document/hast.ts';

/**
 * The words of a document, block by block, in the order in which they are read: what page and paper must both say.
 * A record is its columns; a flowchart, whose boxes have no order on paper, is its title.
 */
export function documentWords(document: Document): readonly string[] {
  switch (document.kind) {
    case 'policy':
      return document.sections.flatMap((section) => [section.title, ...blocks(section.nodes)]);
    case 'agreement':
      return [
        ...blocks(document.intro),
        ...document.groups.flatMap(({ title, clauses }) => [
          ...(title === undefined ? [] : [title]),
          ...clauses.map(({ nodes }) => readableText(nodes)),
        ]),
      ];
    case 'record':
      return document.columns.map(({ label }) => label);
    case 'sheet':
      // A table that says what the title of the sheet says has its caption hidden on paper.
      return blocks(document.nodes).filter((block) => block !== document.title);
    case 'flowchart':
      return [document.title];
  }
}

/** The text of each innermost block, in order. */
function blocks(nodes: readonly HNode[]): string[] {
  const nested = nodes.some((node) => node.type === 'element' && (isBlock(node) || node.children.some(isBlock)));
  if (!nested) return [readableText(nodes)].filter(Boolean);
  const found: string[] = [];
  let line: HNode[] = [];
  const flush = (): void => {
    if (line.length > 0) found.push(readableText(line));
    line = [];
  };
  for (const node of nodes) {
    if (node.type === 'element' && (isBlock(node) || node.tagName === 'br')) {
      flush();
      found.push(...blocks(node.children));
    } else line.push(node);
  }
  flush();
  return found.filter(Boolean);
}

/**
 * Words written from right to left, or turned round by a mark, stand on paper in the order of the eye; small pictures
 * come from another typeface, and are copied out of the file as anything.
 */
const NOT_COMPARED = /[\p{Bidi_Control}\p{Script=Hebrew}\p{Script=Arabic}\p{Emoji_Presentation}]/u;

/**
 * The first block that a text does not hold after the block before it. Spaces and line breaks do not count.
 * @returns undefined when all stand there in order
 */
export function firstMissing(text: string, words: readonly string[]): string | undefined {
  const whole = bare(text);
  let from = 0;
  for (const block of words.filter((candidate) => !NOT_COMPARED.test(candidate))) {
    const wanted = bare(block);
    const at = whole.indexOf(wanted, from);
    if (at < 0) return block;
    from = at + wanted.length;
  }
  return undefined;
}

/** Letters, digits and signs alone. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\u00AD]/g, '');
