import { createHash } from 'node:crypto';
import type { Library, LibraryAgreement } from '../document/library.ts';
import type { TemplateComponent, TemplateElement, TemplateNode } from '../document/template.ts';
import { englishBody } from './english-source.ts';

/**
 * Twelve hexadecimal digits that change with any word a translator of this agreement has before them: its title, its
 * blanks, its introduction and the promises written for its reader. A change for other readers leaves them alone, and
 * so does a line that is broken elsewhere.
 */
export function sourceDigest(agreement: LibraryAgreement, library: Pick<Library, 'clauses'>): string {
  const { title, summary, signedBy, blocks } = agreement;
  const words = { title, summary, signedBy, blocks, body: wordsOfAll(englishBody(agreement, library)) };
  return createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 12);
}

/** Texts beside one another are one text, since compilers cut them differently. */
function wordsOfAll(nodes: readonly TemplateNode[]): unknown[] {
  const words: unknown[] = [];
  for (const node of nodes) {
    const last = words.at(-1);
    if (node.type === 'text' && typeof last === 'string') words[words.length - 1] = spaced(last + node.value);
    else words.push(node.type === 'text' ? spaced(node.value) : wordsOf(node));
  }
  return words.filter((word) => word !== ' ' && word !== '');
}

function wordsOf(node: TemplateElement | TemplateComponent): unknown {
  const children = wordsOfAll(node.children);
  if (node.type === 'element') return [node.tagName, node.properties, children];
  // Who else is given the same words, and which picture stands beside them, is nothing to translate.
  const props = Object.entries(node.props).filter(([name]) => name !== 'for' && name !== 'icon');
  return [node.name, props.sort(), children];
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ');
