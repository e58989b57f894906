import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FactUse } from '../document/document.ts';
import { type HElement, type HNode, slugify, textOfAll } from '../document/hast.ts';
import type { Library } from '../document/library.ts';
import type { School } from '../document/school.ts';
import type { TemplateNode } from '../document/template.ts';
import { components } from './components/index.ts';
import { type At, type Context, report } from './context.ts';

/** Makes the context in which one document of one school is resolved. */
export function createContext(school: School, library: Library, today: string, at: At): Context {
  const diagnostics: Diagnostic[] = [];
  const uses: FactUse[] = [];
  const marked = new Map<string, readonly HNode[]>();
  const place = (where: At): Context => {
    const context: Context = {
      school,
      library,
      today,
      at: where,
      diagnostics,
      uses,
      marked,
      moved: place,
      walk: (nodes) => walkAll(nodes, context),
    };
    return context;
  };
  return place(at);
}

/** Resolves a template for the school of the context: components are called, everything else is copied. */
function walkAll(nodes: readonly TemplateNode[], context: Context): HNode[] {
  return joinLists(nodes.flatMap((node) => walkNode(node, context)));
}

/** Conditions cut a list into several: lists of one kind that follow each other become one again. */
function joinLists(nodes: readonly HNode[]): HNode[] {
  const joined: HNode[] = [];
  for (const node of nodes) {
    let last = joined.length - 1;
    while (last >= 0 && isBlank(joined[last] as HNode)) last -= 1;
    const before = joined[last];
    if (
      node.type === 'element' &&
      before?.type === 'element' &&
      isPlainList(node) &&
      before.tagName === node.tagName &&
      isPlainList(before)
    ) {
      joined.splice(last, joined.length - last, { ...before, children: [...before.children, ...node.children] });
    } else joined.push(node);
  }
  return joined;
}

const isPlainList = ({ tagName, properties }: HElement): boolean =>
  (tagName === 'ul' || tagName === 'ol') && Object.keys(properties).length === 0;

function walkNode(node: TemplateNode, context: Context): readonly HNode[] {
  if (node.type === 'text') return [node];
  if (node.type === 'component') {
    const component = components[node.name];
    if (component) return component(node.props, node.children, context, node);
    report(context, node, {
      rule: 'library/unknown-component',
      message: `There is no component “${node.name}”.`,
      fix: `Use one of: ${Object.keys(components).join(', ')}.`,
    });
    return [];
  }
  const element: HElement = {
    type: 'element',
    tagName: node.tagName,
    properties: node.properties,
    children: walkAll(node.children, context),
  };
  if (element.children.every(isBlank) && EMPTY_GOES.has(node.tagName) && node.children.length > 0) return [];
  return [/^h[2-6]$/.test(node.tagName) ? withId(element, context.at.section) : element];
}

const isBlank = (node: HNode): boolean => node.type === 'text' && node.value.trim() === '';

/** Elements that are left out when conditions leave nothing in them. */
const EMPTY_GOES = new Set(['ul', 'ol', 'li', 'p', 'dl', 'blockquote']);

/** Gives a heading an id made from its wording, without its facts, so that a link survives a change of names. */
function withId(element: HElement, section: string): HElement {
  const wording = textOfAll(element.children.filter((child) => child.type === 'text' || child.tagName !== 'data'));
  return { ...element, properties: { ...element.properties, id: `${section}--${slugify(wording)}` } };
}
