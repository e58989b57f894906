import type { LibraryBlock } from '../document/library.ts';
import type { TemplateNode } from '../document/template.ts';

/** One thing that two languages must have alike, in words for a message. */
export type OutlineLine = string;

/** The headings and promises of a form in their order, each promise with the conditions under which it is made. */
export function bodyOutline(nodes: readonly TemplateNode[], conditions: readonly string[] = []): OutlineLine[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [];
    if (node.type === 'element')
      return /^h[2-4]$/.test(node.tagName) ? ['a heading'] : bodyOutline(node.children, conditions);
    if (node.name === 'Clause') return [[`the clause “${node.props.id}”`, ...conditions].join(', ')];
    if (node.name !== 'When' && node.name !== 'From') return [];
    return bodyOutline(node.children, [...conditions, condition(node.props)]);
  });
}

const condition = (props: Readonly<Record<string, string | true>>): string =>
  `where ${Object.entries(props)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name} is “${value}”`)
    .join(' and ')}`.replace(/^where decision is “(\w+)” and is is “([^”]+)”$/, 'where “$1” is “$2”');

/** The blanks of a form in their order. */
export const blocksOutline = (blocks: readonly LibraryBlock[]): OutlineLine[] =>
  blocks.flatMap((block) => [
    `the block “${block.id}” (${[block.type, ...conditionOf(block)].join(', ')})`,
    ...(block.type === 'fields' ? block.fields.map(({ id, type }) => `the blank “${id}” (${type})`) : []),
    ...(block.type === 'ticks'
      ? block.ticks.map((tick) => [`the statement “${tick.id}”`, ...conditionOf(tick)].join(', '))
      : []),
  ]);

const conditionOf = ({ when }: Pick<LibraryBlock, 'when'>): string[] =>
  when
    ? [condition(Object.fromEntries(Object.entries(when).flatMap(([name, value]) => (value ? [[name, value]] : []))))]
    : [];

/** The first place at which two outlines part; undefined where they are alike. */
export function firstDifference(
  wanted: readonly OutlineLine[],
  found: readonly OutlineLine[],
): { readonly wanted: string; readonly found: string } | undefined {
  for (let index = 0; index < Math.max(wanted.length, found.length); index += 1) {
    const [one, other] = [wanted[index], found[index]];
    if (one !== other) return { wanted: one ?? 'nothing more', found: other ?? 'nothing more' };
  }
  return undefined;
}
