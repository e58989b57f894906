import { htmlToHast } from 'satteri';
import type { HElement, HNode } from '../document/hast.ts';
import { safeUrl } from '../document/html.ts';
import { withoutGaps } from './tree/parts.ts';

interface RawNode {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly RawNode[];
}

/** What resolved documents are made of: everything else in an edition was put there by hand. */
const TAGS = new Set(
  'a abbr article aside blockquote br caption cite code data dd del div dl dt em h1 h2 h3 h4 h5 h6 hr kbd li mark ol p section span strong sub sup table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const ATTRIBUTES = /^(?:class|id|href|value|scope|title|colspan|rowspan|start|data-[a-z-]+)$/;

/**
 * Parses the HTML of an edition into the tree it was rendered from.
 * @returns the nodes, and what in it no resolved document could hold: those tags and attributes are left out
 */
export function parseHtml(html: string): { readonly nodes: readonly HNode[]; readonly foreign: readonly string[] } {
  const foreign: string[] = [];
  const convert = (node: RawNode): HNode[] => {
    if (node.type === 'text') return [{ type: 'text', value: node.value ?? '' }];
    const children = (node.children ?? []).flatMap(convert);
    const tagName = node.tagName ?? '';
    if (node.type === 'root' || tagName === 'html' || tagName === 'body') return children;
    if (tagName === 'head' && children.length === 0) return [];
    if (!TAGS.has(tagName)) {
      foreign.push(tagName === '' ? node.type : `<${tagName}>`);
      return [];
    }
    return [{ type: 'element', tagName, properties: plain(node.properties ?? {}, tagName, foreign), children }];
  };
  return { nodes: withoutGaps(convert(htmlToHast(html) as unknown as RawNode)), foreign };
}

function plain(
  properties: Readonly<Record<string, unknown>>,
  tagName: string,
  foreign: string[],
): HElement['properties'] {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(properties)) {
    const attribute = name === 'className' ? 'class' : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const words = Array.isArray(value) ? value.join(' ') : String(value);
    if (!ATTRIBUTES.test(attribute)) foreign.push(`${attribute} on <${tagName}>`);
    else kept[attribute] = attribute === 'href' && !words.startsWith('doc:') ? safeUrl(words) : words;
  }
  return kept;
}
