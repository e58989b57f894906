import { AUDIENCES, type Audience } from '../../document/document.ts';
import { type HElement, type HNode, h, type Property, text, textOf, visitElements } from '../../document/hast.ts';
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

/**
 * A part of an edition or of a redline as it is set in a governors’ pack, where it stands two levels down: without ids,
 * since a pack may hold the same words twice, and with names in the place of the ids of steps.
 */
export function packNodes(nodes: readonly HNode[], steps: StepWords): HNode[] {
  return nodes.flatMap((node) => packNode(node, steps));
}

function packNode(node: HNode, steps: StepWords): HNode[] {
  if (node.type === 'text') return [node];
  const { tagName } = node;
  if (tagName === 'span' && attribute(node, 'data-icon') !== '') return [];
  const children = packNodes(wordsOfWay(node, steps), steps);
  const reader = AUDIENCES.find((audience) => audience === attribute(node, 'data-means'));
  if (reader) {
    const label = h('p', { class: 'means-reader' }, READERS[reader]);
    return [h('div', { ...kept(node), class: 'means means-one' }, label, h('div', {}, ...children))];
  }
  const level = /^h([1-4])$/.exec(tagName)?.[1];
  const made = {
    ...node,
    tagName: level === undefined ? tagName : `h${Number(level) + 2}`,
    properties: kept(node),
    children,
  };
  if (attribute(node, 'data-part') === 'answers')
    return [
      h('p', { class: 'pack-answers' }, 'Answers:'),
      { ...made, properties: { ...made.properties, class: 'pack-answers' } },
    ];
  if (attribute(node, 'data-face') === 'no') return [{ ...made, children: [...children, text(' (no faces)')] }];
  return [made];
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
