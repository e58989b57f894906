import { type HElement, type HNode, h, type Property } from '../../document/hast.ts';
import { attribute } from '../../edition/tree/parts.ts';
import { type Unit, unitsOf } from '../compare/units.ts';
import { type Change, isUntouched, OPENING, type PartComparison } from '../comparison.ts';
import { MARK } from '../marks.ts';
import { changeNav } from './change-nav.ts';
import { numbersOn } from './number-changes.ts';
import { fateLine } from './phrases.ts';

/** What is known and noted while the parts of a page are made. */
interface Page {
  /** Where each change stands on the page, by its number, see `placesOf`. */
  readonly places: ReadonlyMap<string, number>;
  readonly changes: ReadonlyMap<string, Change>;
  /** Changes that have their id and their links. */
  readonly shown: Set<number>;
  /** Changes of a whole block, which wait for a line to stand on. */
  waiting: number[];
  /** Words about a whole block, which wait likewise. */
  notes: HNode[];
}

/** The id of a part on the page: that of the section, so that links to it lead there. */
export const partId = ({ id, status }: PartComparison): string => (status === 'removed' ? `removed-${id}` : id);

/**
 * A part as it stands on a page: every change has an id (`change-3`), says “added” or “removed” to those who do not
 * see colour, and is followed by links to its neighbours.
 */
export function partNodes(part: PartComparison, places: ReadonlyMap<string, number>): HElement {
  const changes = new Map(part.changes.map((change) => [String(change.number), change]));
  const page: Page = { places, changes, shown: new Set(), waiting: [], notes: [] };
  const isOpening = part.id === OPENING;
  if (!isOpening) for (const node of part.nodes) wait(node, page);
  const inner = part.nodes.flatMap((node) => (isOpening || node.type === 'text' ? [node] : node.children));
  const isWhole = part.status === 'added' || part.status === 'removed';
  return h(
    'section',
    {
      id: partId(part),
      class: 'redline-part',
      'data-status': part.status === 'same' && part.moved ? 'moved' : part.status,
      [MARK.change]: isWhole ? part.status : undefined,
    },
    ...withFate(part, childrenOf(inner, page)),
    ...lastLinks(page),
  );
}

/** Puts what became of a part below its heading. */
function withFate(part: PartComparison, nodes: readonly HNode[]): HNode[] {
  if (isUntouched(part)) return [...nodes];
  const below = nodes[0]?.type === 'element' && nodes[0].tagName === 'h2' ? 1 : 0;
  return [...nodes.slice(0, below), h('p', { class: 'redline-fate' }, fateLine(part)), ...nodes.slice(below)];
}

/** A change of something without words, such as a line across the page, has no line of its own. */
function lastLinks(page: Page): HElement[] {
  const left = lineNodes([], page);
  return left.length > 0 ? [h('p', { class: 'redline-links' }, ...left)] : [];
}

function wait(node: HNode, page: Page): void {
  for (const number of numbersOn(node)) {
    const place = page.places.get(number);
    const change = page.changes.get(number);
    if (place !== undefined) page.waiting.push(place);
    if (change?.how === 'moved') page.notes.push(h('span', { class: 'redline-note' }, 'moved: '));
    if (change?.how === 'property') page.notes.push(propertyNote(change));
  }
}

const propertyNote = ({ property = '', before, after }: Change): HElement =>
  h('span', { class: 'redline-note' }, `${property}: `, ...marks('del', before), ' ', ...marks('ins', after), '. ');

const marks = (tag: 'ins' | 'del', words: string): HElement[] => (words === '' ? [] : [h(tag, {}, hidden(tag), words)]);

const hidden = (tag: string): HElement =>
  h('span', { class: 'visually-hidden' }, tag === 'ins' ? 'added: ' : 'removed: ');

const childrenOf = (nodes: readonly HNode[], page: Page): HNode[] =>
  unitsOf(nodes).flatMap((unit) => nodesOfUnit(unit, page));

function nodesOfUnit(unit: Unit, page: Page): HNode[] {
  if (unit.type === 'run') return lineNodes(unit.nodes, page);
  const { element } = unit;
  wait(element, page);
  const inner = childrenOf(element.children, page);
  const made = { ...element, properties: clean(element.properties) };
  if (!/^h\d$/.test(element.tagName)) return [{ ...made, children: inner }];
  // Links in a heading would be read out wherever the heading is.
  const links = inner.filter(isNav);
  return [
    {
      ...made,
      tagName: element.tagName === 'h1' ? 'h2' : element.tagName,
      children: inner.filter((node) => !isNav(node)),
    },
    ...(links.length > 0 ? [h('p', { class: 'redline-links' }, ...links)] : []),
  ];
}

const isNav = (node: HNode): boolean => node.type === 'element' && node.properties.class === 'change-nav';

/** One line: its changes get their ids, and links to their neighbours stand at its end. */
function lineNodes(nodes: readonly HNode[], page: Page): HNode[] {
  const first = page.shown.size;
  const marked = nodes.map((node) => markedNode(node, page));
  const anchors = page.waiting.filter((place) => !page.shown.has(place)).map((place) => anchor(place, page));
  const notes = page.notes;
  page.waiting = [];
  page.notes = [];
  const here = [...page.shown].slice(first);
  return [...anchors, ...notes, ...marked, ...changeNav(here, page.places.size)];
}

function anchor(place: number, page: Page): HElement {
  page.shown.add(place);
  return h('span', { id: `change-${place}` });
}

function markedNode(node: HNode, page: Page): HNode {
  if (node.type === 'text') return node;
  const inner = node.children.map((child) => markedNode(child, page));
  if (node.tagName !== 'ins' && node.tagName !== 'del')
    return { ...node, properties: clean(node.properties), children: inner };
  const place = page.places.get(attribute(node, MARK.number));
  const id = place === undefined || page.shown.has(place) ? undefined : `change-${place}`;
  if (place !== undefined) page.shown.add(place);
  const properties = { id, class: attribute(node, 'class') || undefined };
  return h(node.tagName, properties, hidden(node.tagName), ...inner);
}

const BOOKKEEPING = new Set<string>([MARK.number, MARK.wasAt, MARK.was, MARK.id]);

const clean = (properties: HElement['properties']): Record<string, Property> =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => !BOOKKEEPING.has(name)));
