import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FactUse } from '../document/document.ts';
import { type HElement, type HNode, slugify, textOfAll } from '../document/hast.ts';
import type { Library } from '../document/library.ts';
import type { School } from '../document/school.ts';
import type { TemplateComponent, TemplateElement, TemplateNode } from '../document/template.ts';
import { components } from './components/index.ts';
import { type At, type Context, report } from './context.ts';

/** Makes the context in which one document of one school is resolved. */
export function createContext(school: School, library: Library, today: string, at: At): Context {
  const diagnostics: Diagnostic[] = [];
  const uses: FactUse[] = [];
  const marked = new Map<string, readonly HNode[]>();
  const live = new Map<string, HElement>();
  const place = (where: At): Context => {
    const context: Context = {
      school,
      library,
      today,
      at: where,
      diagnostics,
      uses,
      marked,
      live,
      moved: place,
      walk: (nodes) => walkAll(nodes, context),
    };
    return context;
  };
  return place(at);
}

/** Resolves a template for the school of the context: components are called, everything else is copied. */
function walkAll(nodes: readonly TemplateNode[], context: Context): HNode[] {
  const walked: HNode[] = [];
  for (const node of nodes) {
    if (node.type === 'text') walked.push(node);
    else if (node.type === 'component') walked.push(...callComponent(node, context));
    else {
      const element = walkElement(node, context);
      if (element) walked.push(element);
    }
  }
  return joinLists(walked);
}

/** Conditions cut a list into several: lists of one kind that follow each other become one again. */
function joinLists(nodes: HNode[]): HNode[] {
  if (nodes.filter(isPlainList).length < 2) return nodes;
  const joined: HNode[] = [];
  for (const node of nodes) {
    let last = joined.length - 1;
    while (last >= 0 && isBlank(joined[last] as HNode)) last -= 1;
    const before = joined[last];
    if (before && isPlainList(node) && isPlainList(before) && before.tagName === node.tagName) {
      joined.splice(last, joined.length - last, { ...before, children: [...before.children, ...node.children] });
    } else joined.push(node);
  }
  return joined;
}

const isPlainList = (node: HNode): node is HElement =>
  node.type === 'element' &&
  (node.tagName === 'ul' || node.tagName === 'ol') &&
  Object.keys(node.properties).length === 0;

function callComponent(node: TemplateComponent, context: Context): readonly HNode[] {
  const component = components[node.name];
  if (component) return component(node.props, node.children, context, node);
  report(context, node, {
    rule: 'library/unknown-component',
    message: `There is no component “${node.name}”.`,
    fix: `Use one of: ${Object.keys(components).join(', ')}.`,
  });
  return [];
}

/** What elements without a component in them become: the same for every school. Undefined for one that is left out. */
const plain = new WeakMap<TemplateElement, HElement | undefined>();

function walkElement(node: TemplateElement, context: Context): HElement | undefined {
  if (plain.has(node)) return plain.get(node);
  const { tagName, properties } = node;
  const element: HElement = { type: 'element', tagName, properties, children: walkAll(node.children, context) };
  const isEmpty = EMPTY_GOES.has(tagName) && node.children.length > 0 && element.children.every(isBlank);
  const walked = isEmpty ? undefined : HEADING.test(tagName) ? withId(element, context.at.section) : element;
  if (isPlain(node)) plain.set(node, walked);
  return walked;
}

/** True where neither the school nor the place has a part in what comes of an element. */
const isPlain = ({ tagName, children }: TemplateElement): boolean =>
  !HEADING.test(tagName) &&
  children.every((child) => child.type === 'text' || (child.type === 'element' && plain.has(child)));

/** Their ids name the section that they stand in. */
const HEADING = /^h[2-6]$/;

const isBlank = (node: HNode): boolean => node.type === 'text' && node.value.trim() === '';

/** Elements that are left out when conditions leave nothing in them. */
const EMPTY_GOES = new Set(['ul', 'ol', 'li', 'p', 'dl', 'blockquote']);

/** Gives a heading an id made from its wording, without its facts, so that a link survives a change of names. */
function withId(element: HElement, section: string): HElement {
  const wording = textOfAll(element.children.filter((child) => child.type === 'text' || child.tagName !== 'data'));
  return { ...element, properties: { ...element.properties, id: `${section}--${slugify(wording)}` } };
}
