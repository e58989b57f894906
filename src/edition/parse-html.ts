import { htmlToHast } from 'satteri';
import type { HElement, HNode } from '../document/hast.ts';
import { safeUrl } from '../document/html.ts';
import { readArticle } from './read-article.ts';
import { type DocumentTree, withoutGaps } from './tree/parts.ts';

interface RawNode {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly RawNode[];
}

/** What resolved documents are made of: everything else in an edition was put there by hand. */
const TAG_NAMES =
  'a abbr article aside blockquote br caption cite code data dd del div dl dt em h1 h2 h3 h4 h5 h6 hr kbd li mark ol p section span strong sub sup table tbody td tfoot th thead tr ul'.split(
    ' ',
  );
const ATTRIBUTE_NAMES = 'class|id|href|value|scope|title|colspan|rowspan|start|data-[a-z-]+';
const TAGS = new Set(TAG_NAMES);
const ATTRIBUTE = new RegExp(`^(?:${ATTRIBUTE_NAMES})$`);
const ARTICLE = /^<article [\s\S]*<\/article>\s*$/;
const TOKEN = /<(\/?)([^\s>/]*)((?:"[^"]*"|[^>"])*)>?/g;
/** Text and the tag that ends it, in the form in which `approve` writes them and with nothing foreign in them. */
const KNOWN = new RegExp(`[^<]*(?:</?(?:${TAG_NAMES.join('|')})(?: (?:${ATTRIBUTE_NAMES})="[^"<>]*")*>|$)`, 'y');

/** The tags and attributes of an edition that no resolved document could hold, each once; also where it is no article. */
export function foreignIn(html: string): readonly string[] {
  const found = new Set<string>();
  if (!ARTICLE.test(html)) found.add('words outside its article');
  for (const [, slash, tag = '', attributes = ''] of html.slice(lengthKnown(html)).matchAll(TOKEN)) {
    if (!TAGS.has(tag)) found.add(`<${slash}${tag}>`);
    for (const [, name = ''] of attributes.matchAll(/([^\s="/]+)(?:="[^"]*")?/g))
      if (!ATTRIBUTE.test(name)) found.add(`${name} on <${tag}>`);
  }
  return [...found];
}

/** How much of a text has nothing foreign in it: all of it, but for an edition that somebody changed by hand. */
function lengthKnown(html: string): number {
  let known = 0;
  KNOWN.lastIndex = 0;
  while (known < html.length && KNOWN.test(html)) known = KNOWN.lastIndex;
  return known;
}

/** Parses the article of an edition into the tree it was rendered from. */
export function parseArticle(html: string): DocumentTree {
  const [article] = (readArticle(html) ?? withoutGaps(parseAny(html))).filter(isArticle);
  if (!article) throw new Error('An edition whose text was found sound holds no article.');
  return article;
}

/** The nodes of any HTML, as a browser would read it. */
export const parseAny = (html: string): HNode[] => convert(htmlToHast(html) as unknown as RawNode);

const isArticle = (node: HNode): node is HElement => node.type === 'element' && node.tagName === 'article';

function convert(node: RawNode): HNode[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value ?? '' }];
  const children = (node.children ?? []).flatMap(convert);
  const tagName = node.tagName ?? '';
  if (node.type === 'root' || tagName === 'html' || tagName === 'body') return children;
  if (node.type !== 'element' || tagName === 'head') return [];
  return [{ type: 'element', tagName, properties: plain(node.properties ?? {}), children }];
}

function plain(properties: Readonly<Record<string, unknown>>): HElement['properties'] {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(properties)) {
    const attribute = name === 'className' ? 'class' : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const words = Array.isArray(value) ? value.join(' ') : String(value);
    kept[attribute] = attribute === 'href' && !words.startsWith('doc:') ? safeUrl(words) : words;
  }
  return kept;
}
