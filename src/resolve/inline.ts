import type { HNode } from '../document/hast.ts';
import { readableText } from '../document/hast.ts';
import { parseInline } from '../document/inline.ts';
import type { Context } from './context.ts';

/** A line of the library, resolved for the school of the context. */
export const inlineNodes = (source: string, context: Context): HNode[] => context.walk(parseInline(source).nodes);

/** The same as plain text, for titles, labels and steps. */
export const inlineString = (source: string, context: Context): string => readableText(inlineNodes(source, context));
