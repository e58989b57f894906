import { AUDIENCES, type Audience, type Control } from '../../document/document.ts';
import { type HElement, type HNode, h, type Property, text, textOf, visitElements } from '../../document/hast.ts';
import { withControl } from '../../edition/control-words.ts';
import { attribute, childOf, solid } from '../../edition/tree/parts.ts';
import { MARK } from '../../redline/marks.ts';

const READERS: Record<Audience, string> = {
  pupils: 'Pupils',
  parents: 'Parents and carers',
  staff: 'Staff',
  governors: 'Governors',
  visitors: 'Visitors',
};

/** The words of each step of a chart, by its id. */
export type StepWords = ReadonlyMap<string, string>;

/** What a pack puts into the words of an edition or of a redline. */
export interface PackWords {
  readonly steps: StepWords;
  /** What the text says of its own version. */
  readonly control: Control;
}

/**
 * A part of an edition or of a redline as it is set in a governors’ pack, where it stands two levels down: without ids,
 * since a pack may hold the same words twice, and with names in the place of the ids of steps.
 */
export const packNodes = (nodes: readonly HNode[], words: PackWords): HNode[] =>
  withControl(nodes, words.control).flatMap((node) => packNode(node, words.steps));

function packNode(node: HNode, steps: StepWords): HNode[] {
  if (node.type === 'text') return [node];
  const { tagName } = node;
  if (tagName === 'span' && attribute(node, 'data-icon') !== '') return [];
  // The pack has a table of versions of its own, with the proposed one at its top.
  if (attribute(node, 'data-control') === 'versions') return [h('p', {}, 'The table of versions stands here.')];
  const children = wordsOfWay(node, steps).flatMap((child) => packNode(child, steps));
  const reader = AUDIENCES.find((audience) => audience === attribute(node, 'data-means'));
  if (reader) {
    const label = h('p', { class: 'means-reader' }, READERS[reader]);
    const inner = h('div', { class: 'means-one' }, label, h('div', {}, ...children));
    return [h('div', { ...kept(node), class: 'means' }, inner)];
  }
  if (tagName === 'ins' || tagName === 'del') return spacesOutside({ ...node, properties: kept(node), children });
  return [labelled({ ...node, tagName: lowered(tagName), properties: kept(node), children }, node)].flat();
}

const lowered = (tagName: string): string => tagName.replace(/^h([1-4])$/, (_all, level) => `h${Number(level) + 2}`);

/** What a page would show by its layout, in words. */
function labelled(made: HElement, { properties }: HElement): HElement[] {
  if (properties['data-part'] === 'answers') {
    const small = { class: 'pack-answers' };
    return [h('p', small, 'Answers:'), { ...made, properties: { ...made.properties, ...small } }];
  }
  const noFaces = properties['data-face'] === 'no';
  return [noFaces ? { ...made, children: [...made.children, text(' (no faces)')] } : made];
}

/** Takes spaces at the edges of a change out of it, so that its brackets stand close to its words. */
function spacesOutside(change: HElement): HNode[] {
  const [first, last] = [change.children[0], change.children.at(-1)];
  const before = first?.type === 'text' && /^\s/.test(first.value);
  const after = last?.type === 'text' && /\s$/.test(last.value);
  const children = change.children.map((child) => {
    if (child.type !== 'text') return child;
    const start = child === first ? child.value.trimStart() : child.value;
    return text(child === last ? start.trimEnd() : start);
  });
  if (textOf({ ...change, children }) === '' && children.every(({ type }) => type === 'text')) return [text(' ')];
  return [...(before ? [text(' ')] : []), { ...change, children }, ...(after ? [text(' ')] : [])];
}

/** The properties that print something: what is only for programs goes, and so do ids. */
const kept = (element: HElement): Record<string, Property> =>
  Object.fromEntries(
    Object.entries(element.properties).filter(
      ([name]) => name === MARK.change || (name !== 'id' && !name.startsWith('data-')),
    ),
  );

/** A way of a chart names its two steps by their words. */
function wordsOfWay(node: HElement, steps: StepWords): readonly HNode[] {
  const [from, to] = [attribute(node, 'data-from'), attribute(node, 'data-to')];
  if (from === '' || to === '') return node.children;
  const name = (id: string): string => `“${shortened(steps.get(id) ?? id)}”`;
  const inWords = (inner: HNode): HNode =>
    inner.type === 'text'
      ? text(inner.value.replace(`${from} → ${to}`, `From ${name(from)} to ${name(to)}`))
      : { ...inner, children: inner.children.map(inWords) };
  return node.children.map(inWords);
}

const shortened = (words: string): string => (words.length <= 60 ? words : `${words.slice(0, 59).trimEnd()}…`);

/** The steps of one or more trees; the last one that names a step gives its words. */
export function stepWords(trees: readonly HElement[]): StepWords {
  const found = new Map<string, string>();
  visitElements(trees, (element) => {
    const id = attribute(element, 'data-step');
    if (id !== '') found.set(id, textOf(element));
  });
  return found;
}

/** The heading of a part and what stands below it. */
export function headAndBody(nodes: readonly HNode[]): {
  readonly head: readonly HNode[];
  readonly body: readonly HNode[];
} {
  const [only] = solid(nodes);
  if (only?.type !== 'element' || only.tagName !== 'section') return { head: [], body: nodes };
  const heading = childOf(only, 'h2');
  return { head: heading?.children ?? [], body: only.children.filter((child) => child !== heading) };
}
