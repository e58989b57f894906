import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { PdfElement } from '../../src/check/pdf/pdf-structure.ts';
import { attribute } from './pages.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What a screen reader can go through in a document, each in words and in the order in which it is read. */
export interface PrintStructure {
  /** Each with its level, such as `H2 Contents`. */
  readonly headings: readonly string[];
  /** Each list with the number of its items. */
  readonly lists: readonly string[];
  /** Each table with its rows, the cells of each of them, and how many of these are headings. */
  readonly tables: readonly string[];
  /** The words that stand for pictures and drawings. */
  readonly pictures: readonly string[];
  /** The words of each link that leads somewhere. */
  readonly links: readonly string[];
  /** How many blanks there are to fill in. */
  readonly blanks: number;
}

/** What the HTML that is printed asks for. */
export function structureOfHtml(html: string): PrintStructure {
  const elements = elementsBelow(parse(html));
  const named = (...names: string[]): Element[] => elements.filter(({ tagName }) => names.includes(tagName));
  const links = named('a').filter((each) => attribute(each, 'href') !== undefined);
  return {
    headings: named('h1', 'h2', 'h3', 'h4', 'h5', 'h6').map((each) => `${each.tagName.toUpperCase()} ${words(each)}`),
    lists: named('ul', 'ol').map((each) => `${childrenOf(each, 'li').length} items`),
    tables: named('table').map((each) => {
      const rows = elementsBelow(each).filter(({ tagName }) => tagName === 'tr');
      return tableLine(rows.map((row) => [childrenOf(row, 'td').length, childrenOf(row, 'th').length]));
    }),
    pictures: elements
      .filter(isPicture)
      .map(pictureWords)
      .filter((said) => said !== ''),
    links: links.filter((each) => attribute(each, 'class') !== 'blank').map(words),
    blanks: links.filter((each) => attribute(each, 'class') === 'blank').length,
  };
}

/** What the tags of a printed file say. */
export function structureOfPdf(elements: readonly PdfElement[]): PrintStructure {
  const withRole = (...roles: string[]): PdfElement[] => elements.filter(({ role }) => roles.includes(role));
  return {
    headings: withRole('H1', 'H2', 'H3', 'H4', 'H5', 'H6').map(({ role, text }) => `${role} ${text}`),
    lists: withRole('L').map(({ children }) => `${children.filter(({ role }) => role === 'LI').length} items`),
    tables: withRole('Table').map((table) => {
      const rows = below(table).filter(({ role }) => role === 'TR');
      const count = (row: PdfElement, role: string): number => row.children.filter((cell) => cell.role === role).length;
      return tableLine(rows.map((row) => [count(row, 'TD'), count(row, 'TH')]));
    }),
    pictures: withRole('Figure').map(({ alt }) => alt ?? 'no words'),
    links: withRole('Link').map(({ text }) => text),
    blanks: withRole('Form').length,
  };
}

/**
 * Every piece of text of the HTML that is printed, in its order: what only a stylesheet says is not among them, nor is
 * the caption of a table that says what the title of its sheet says, which is hidden on paper.
 */
export function textsOfHtml(html: string): string[] {
  const texts: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node && node.value.trim() !== '') texts.push(node.value);
    if ('tagName' in node && ['head', 'svg'].includes(node.tagName)) return;
    if ('tagName' in node && node.tagName === 'caption' && words(node) === title) return;
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  const page = parse(html);
  const [title] = elementsBelow(page)
    .filter(({ tagName }) => tagName === 'h1')
    .map(words);
  walk(page);
  return texts;
}

/** Without spaces: where a line breaks, a file has none, and each program puts in its own. */
export const spaceless = (text: string): string => text.normalize('NFKC').replace(/[\s\u00AD]/g, '');

const tableLine = (rows: readonly (readonly [cells: number, headings: number])[]): string =>
  `${rows.length} rows: ${rows.map(([cells, headings]) => `${cells}+${headings}`).join(' ')}`;

const below = (element: PdfElement): PdfElement[] => element.children.flatMap((child) => [child, ...below(child)]);

/** All elements in a node, those inside of drawings left out. */
function elementsBelow(node: Node): Element[] {
  const found: Element[] = [];
  const walk = (inner: Node): void => {
    if (inner !== node && 'tagName' in inner) found.push(inner);
    if ('childNodes' in inner && !('tagName' in inner && inner.tagName === 'svg')) inner.childNodes.forEach(walk);
  };
  walk(node);
  return found;
}

const childrenOf = (element: Element, name: string): Element[] =>
  element.childNodes.flatMap((child) => ('tagName' in child && child.tagName === name ? [child] : []));

const isPicture = ({ tagName }: Element): boolean => tagName === 'img' || tagName === 'svg';

/** Empty for decoration. */
function pictureWords(element: Element): string {
  const label = attribute(element, 'aria-label') ?? attribute(element, 'alt');
  if (label !== undefined) return label;
  const parts = (attribute(element, 'aria-labelledby') ?? '').split(' ').filter(Boolean);
  const within = element.childNodes.flatMap((child) => ('tagName' in child ? [child] : []));
  return parts
    .map((id) =>
      within
        .filter((child) => attribute(child, 'id') === id)
        .map(words)
        .join(' '),
    )
    .join(' ');
}

/** The words of an element as they are read: what a stylesheet adds is not among them. */
function words(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if ('tagName' in node && node.tagName === 'svg') return '';
  return 'childNodes' in node ? node.childNodes.map(words).join('') : '';
}
