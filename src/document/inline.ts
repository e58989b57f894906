import { expressionComponent, parseExpression } from './expression.ts';
import type { Inline, TemplateNode } from './template.ts';

/** A piece of `{…}` in a line of the library that is neither a fact nor a term. */
export interface BadExpression {
  readonly source: string;
  /** Characters from the start of the text. */
  readonly offset: number;
}

/**
 * Parses a line of the library, such as `Ring {school.contacts.lado.telephone}`.
 * @returns the template, and every piece between braces that is not allowed
 */
export function parseInline(source: string): { readonly nodes: Inline; readonly bad: readonly BadExpression[] } {
  const nodes: TemplateNode[] = [];
  const bad: BadExpression[] = [];
  for (const match of typographic(source).matchAll(/\{([^{}]*)\}|[^{]+|\{/g)) {
    const [whole, inner] = match;
    const expression = inner === undefined ? undefined : parseExpression(inner);
    if (expression) nodes.push({ type: 'component', ...expressionComponent(expression), children: [] });
    else {
      if (whole.startsWith('{'))
        bad.push({ source: source.slice(match.index, match.index + whole.length), offset: match.index });
      nodes.push({ type: 'text', value: whole });
    }
  }
  return { nodes, bad };
}

/** Straight quotation marks become typographic ones, as Markdown text gets them. */
const typographic = (text: string): string =>
  text
    .replace(/(^|[\s([])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([])'/g, '$1‘')
    .replace(/'/g, '’');
