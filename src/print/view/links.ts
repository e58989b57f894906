import type { PolicyDocument } from '../../document/document.ts';
import { visitElements } from '../../document/hast.ts';
import type { Href } from '../../document/html.ts';

/** On paper a link to another document is only its words. */
export const noLinks: Href = () => undefined;

/** Inside a policy, links between its own sections and headings lead to their place in the same PDF. */
export function linksWithin(policy: PolicyDocument): Href {
  const ids = new Set(policy.sections.map(({ id }) => id));
  for (const section of policy.sections) {
    visitElements(section.nodes, ({ properties }) => {
      if (typeof properties.id === 'string') ids.add(properties.id);
    });
  }
  const own = `doc:${policy.id}#`;
  return (target) => (target.startsWith(own) && ids.has(target.slice(own.length)) ? `#${target.slice(own.length)}` : undefined);
}
