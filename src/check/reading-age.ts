import { syllable } from 'syllable';
import { type HNode, isBlock } from '../document/hast.ts';

/**
 * The age at which a reader follows a text: the Flesch–Kincaid grade plus five years. Names, numbers and titles of
 * law count as one easy word each, since no author can choose them; every line of a list counts as a sentence.
 * @returns years, with one decimal
 */
export function readingAge(nodes: readonly HNode[]): number {
  const sentences = sentencesOf(nodes);
  const words = sentences.flat();
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + (word === PLACEHOLDER ? 1 : Math.max(1, syllable(word))), 0);
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
  return Math.max(5, Math.round((grade + 5) * 10) / 10);
}

const PLACEHOLDER = 'x';

/** The words of each sentence. */
function sentencesOf(nodes: readonly HNode[]): string[][] {
  const parts: string[] = [];
  const walk = (node: HNode): void => {
    if (node.type === 'text') parts.push(node.value);
    else if (node.tagName === 'data' || node.tagName === 'cite') parts.push(` ${PLACEHOLDER} `);
    else {
      const apart = isBlock(node) || node.tagName === 'br';
      if (apart) parts.push('\n');
      node.children.forEach(walk);
      if (apart) parts.push('\n');
    }
  };
  nodes.forEach(walk);
  return parts
    .join('')
    .split(/[.!?:;]+(?=\s|$)|\n+/)
    .map((sentence) => sentence.match(/[\p{L}\p{N}’'-]+/gu) ?? [])
    .filter((words) => words.length > 0);
}
