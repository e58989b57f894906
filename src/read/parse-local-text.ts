import { markdownToHast } from 'satteri';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { safeUrl } from '../document/html.ts';
import type { TemplateNode } from '../document/template.ts';
import { mdxFeatures } from './mdx-features.ts';

/** What a school’s own text may hold: paragraphs, headings below the section’s own, lists, tables, emphasis, links. */
const TAGS = new Set('a blockquote br code del em h2 h3 h4 hr li ol p strong table tbody td th thead tr ul'.split(' '));

interface RawNode {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly RawNode[];
  readonly position?: { readonly start: { readonly line: number; readonly column: number } };
}

/**
 * Parses a school’s own Markdown. It is never MDX: braces are braces, and HTML, pictures and headings of the first
 * level are refused with their place. Links lead only to web, mail and telephone addresses.
 * @param file the name that diagnostics give
 */
export function parseLocalText(
  markdown: string,
  file: string,
): { readonly nodes: readonly TemplateNode[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const lines = markdown.split(/\r?\n/);
  const convert = (node: RawNode): TemplateNode[] => {
    if (node.type === 'text') return [{ type: 'text', value: node.value ?? '' }];
    const tag = node.tagName ?? '';
    if (node.type !== 'element' || !TAGS.has(tag)) {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      const what = node.type === 'element' ? `<${tag}>` : 'HTML';
      diagnostics.push({
        rule: 'local/not-allowed',
        severity: 'error',
        file,
        line: Math.min(line, lines.length),
        column,
        message: `${what} is not used in a school’s own text.`,
        fix: 'Write paragraphs, headings from ##, lists, tables, emphasis and links in Markdown.',
        excerpt: lines[line - 1] ?? '',
      });
      return [];
    }
    const properties: Record<string, string> = {};
    if (tag === 'a') properties.href = safeUrl(String(node.properties?.href ?? ''));
    if (tag === 'th') properties.scope = 'col';
    return [{ type: 'element', tagName: tag, properties, children: (node.children ?? []).flatMap(convert) }];
  };
  const tree = markdownToHast(markdown, { features: mdxFeatures }) as unknown as RawNode;
  const nodes = (tree.children ?? []).flatMap(convert);
  return { nodes, diagnostics };
}
