import type { HNode } from '../document/hast.ts';
import { readableText } from '../document/hast.ts';
import { parseInline } from '../document/inline.ts';
import type { Inline } from '../document/template.ts';
import type { Context } from './context.ts';

/** Lines of the library are few and are resolved for every school: each is parsed once. */
const parsed = new Map<string, Inline>();

function parseOnce(source: string): Inline {
  const known = parsed.get(source);
  if (known) return known;
  const { nodes } = parseInline(source);
  parsed.set(source, nodes);
  return nodes;
}

/** A line of the library, resolved for the school of the context. */
export const inlineNodes = (source: string, context: Context): HNode[] => context.walk(parseOnce(source));

/** The same as plain text, for titles, labels and steps. */
export const inlineString = (source: string, context: Context): string =>
  markedLine(inlineNodes(source, context), context);

/** Some nodes as a plain line; the context remembers where its facts stand. */
export function markedLine(nodes: readonly HNode[], context: Context): string {
  const line = readableText(nodes);
  if (nodes.some((node) => node.type === 'element')) context.marked.set(line, nodes);
  return line;
}
