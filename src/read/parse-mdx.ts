import { mdxToHast } from 'satteri';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { expressionComponent, parseExpression } from '../document/expression.ts';
import type { TemplateNode } from '../document/template.ts';
import { components } from '../resolve/components/index.ts';
import { mdxFeatures } from './mdx-features.ts';

/** The few HTML elements that an author may write as tags, where Markdown has no sign for them. */
const TAGS = new Set(['abbr', 'br', 'dd', 'dl', 'dt', 'kbd', 'sub', 'sup']);

/** What the compiler gives: a hast tree in which JSX and expressions are still nodes of their own. */
interface RawNode {
  readonly type: string;
  readonly value?: string;
  readonly name?: string | null;
  readonly tagName?: string;
  readonly properties?: Readonly<
    Record<string, string | number | boolean | readonly (string | number)[] | null | undefined>
  >;
  readonly attributes?: readonly RawAttribute[];
  readonly children?: readonly RawNode[];
  readonly position?: { readonly start: { readonly line: number; readonly column: number } };
}
interface RawAttribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: string | null | { readonly value: string };
}

/**
 * Parses an MDX body into a template. Nothing in it is run: imports, exports, spread and every expression that is
 * not a fact or a term are refused with their place.
 * @param body the text of the body, front matter blanked
 * @param file the name of the file, for diagnostics
 */
export function parseMdx(
  body: string,
  file: string,
): { readonly nodes: readonly TemplateNode[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  let tree: RawNode;
  try {
    tree = mdxToHast(body, { features: mdxFeatures }) as unknown as RawNode;
  } catch (error) {
    return { nodes: [], diagnostics: [syntaxError(error, file, body)] };
  }
  const reader = new Reader(file, diagnostics, body.split('\n'));
  return { nodes: reader.all(tree.children ?? []), diagnostics };
}

class Reader {
  readonly file: string;
  readonly diagnostics: Diagnostic[];
  readonly lines: readonly string[];

  constructor(file: string, diagnostics: Diagnostic[], lines: readonly string[]) {
    this.file = file;
    this.diagnostics = diagnostics;
    this.lines = lines;
  }

  all(nodes: readonly RawNode[]): TemplateNode[] {
    return nodes.flatMap((node) => this.one(node));
  }

  one(node: RawNode): TemplateNode[] {
    switch (node.type) {
      case 'text':
        return [{ type: 'text', value: node.value ?? '' }];
      case 'element':
        return [
          {
            type: 'element',
            tagName: node.tagName ?? 'div',
            properties: plainProperties(node.properties ?? {}),
            children: this.all(node.children ?? []),
          },
        ];
      case 'mdxTextExpression':
      case 'mdxFlowExpression':
        return this.expression(node);
      case 'mdxJsxTextElement':
      case 'mdxJsxFlowElement':
        return this.jsx(node);
      case 'mdxjsEsm':
        this.refuse(
          node,
          'library/no-imports',
          'Library files may not import or export.',
          'Take this line out. Components need no import.',
        );
        return [];
      case 'comment':
        return [];
      default:
        this.refuse(
          node,
          'library/no-raw-html',
          `Library files may not hold ${node.type} nodes.`,
          'Write this in Markdown.',
        );
        return [];
    }
  }

  private expression(node: RawNode): TemplateNode[] {
    const source = node.value ?? '';
    if (/^\s*(\/\*[\s\S]*\*\/\s*)?$/.test(source)) return [];
    const expression = parseExpression(source);
    if (expression) return [{ type: 'component', ...expressionComponent(expression), children: [], ...place(node) }];
    this.refuse(
      node,
      'library/no-code',
      `“{${shorten(source)}}” is neither a fact nor a term; library files may not run code.`,
      'Write a fact, such as {school.people.dsl.name}, or a term, such as {pupils} or {a_head}.',
    );
    return [];
  }

  private jsx(node: RawNode): TemplateNode[] {
    const name = node.name ?? '';
    const known = Object.hasOwn(components, name);
    if (!known && !TAGS.has(name)) {
      const what = /^[A-Z]/.test(name) ? `There is no component “${name}”.` : `The tag <${name}> is not allowed here.`;
      this.refuse(
        node,
        'library/unknown-component',
        what,
        `Components: ${Object.keys(components).join(', ')}. Tags: ${[...TAGS].join(', ')}.`,
      );
      return [];
    }
    const props: Record<string, string | true> = {};
    for (const attribute of node.attributes ?? []) {
      if (attribute.type !== 'mdxJsxAttribute' || (typeof attribute.value === 'object' && attribute.value !== null)) {
        this.refuse(
          node,
          'library/no-code',
          `An attribute of <${name}> holds code.`,
          'Give attributes as text between quotation marks.',
        );
      } else if (!known && attribute.name !== 'title') {
        this.refuse(
          node,
          'library/no-code',
          `The tag <${name}> may not have the attribute “${attribute.name}”.`,
          'Take it out.',
        );
      } else props[attribute.name ?? ''] = typeof attribute.value === 'string' ? attribute.value : true;
    }
    const children = this.all(node.children ?? []);
    if (!known) return [{ type: 'element', tagName: name, properties: props, children }];
    return [{ type: 'component', name, props, children, ...place(node) }];
  }

  private refuse(node: RawNode, rule: string, message: string, fix: string): void {
    const { line = 1, column = 1 } = place(node);
    this.diagnostics.push({
      rule,
      severity: 'error',
      file: this.file,
      line,
      column,
      message,
      fix,
      excerpt: this.lines[line - 1] ?? '',
    });
  }
}

const place = (node: RawNode): { readonly line?: number; readonly column?: number } =>
  node.position ? { line: node.position.start.line, column: node.position.start.column } : {};

const shorten = (source: string): string => (source.length > 40 ? `${source.slice(0, 40)}…` : source);

function plainProperties(properties: NonNullable<RawNode['properties']>): Record<string, string | number | boolean> {
  const plain: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined) continue;
    const htmlName = name === 'className' ? 'class' : name;
    plain[htmlName] = typeof value === 'object' ? value.join(' ') : value;
  }
  return plain;
}

function syntaxError(error: unknown, file: string, body: string): Diagnostic {
  const problem = error as { message?: string; line?: number; column?: number };
  const found = /(\d+):(\d+)/.exec(problem.message ?? '');
  const lines = body.split('\n');
  const line = Math.min(problem.line ?? (found ? Number(found[1]) : 1), lines.length);
  const column = problem.column ?? (found ? Number(found[2]) : 1);
  return {
    rule: 'library/mdx-syntax',
    severity: 'error',
    file,
    line,
    column,
    message: `This cannot be read as MDX: ${(problem.message ?? 'unknown problem').split('\n')[0]}`,
    fix: 'Close every tag that is opened, and write a < or { that is meant as text as &lt; or &#123;.',
    excerpt: lines[line - 1] ?? '',
  };
}
