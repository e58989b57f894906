import type { PolicyDocument } from '../../document/document.ts';
import { type HNode, visitElements } from '../../document/hast.ts';
import type { Href } from '../../document/html.ts';

/** On paper a link to another document is only its words. */
export const noLinks: Href = () => undefined;

/** Inside a policy, links between its own sections and headings lead to their place in the same PDF. */
export function linksWithin(policy: PolicyDocument): Href {
  const sections = sectionNumbers(policy);
  const own = `doc:${policy.id}#`;
  return (target) =>
    target.startsWith(own) && sections.has(target.slice(own.length)) ? `#${target.slice(own.length)}` : undefined;
}

/** Marks links to other sections with the number of the section, which the stylesheet prints: paper cannot be clicked. */
export function linkNumbering(policy: PolicyDocument): (nodes: readonly HNode[]) => HNode[] {
  const sections = sectionNumbers(policy);
  const own = `doc:${policy.id}#`;
  const walk = (node: HNode): HNode => {
    if (node.type === 'text') return node;
    const { href } = node.properties;
    const number =
      node.tagName === 'a' && typeof href === 'string' && href.startsWith(own)
        ? sections.get(href.slice(own.length))
        : undefined;
    return {
      ...node,
      properties: number === undefined ? node.properties : { ...node.properties, 'data-section': number },
      children: node.children.map(walk),
    };
  };
  return (nodes) => nodes.map(walk);
}

/** The number of the section in which every id stands. */
function sectionNumbers(policy: PolicyDocument): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const section of policy.sections) {
    numbers.set(section.id, section.number);
    visitElements(section.nodes, ({ properties }) => {
      if (typeof properties.id === 'string') numbers.set(properties.id, section.number);
    });
  }
  return numbers;
}
