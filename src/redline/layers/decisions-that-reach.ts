import type { PartComparison } from '../comparison.ts';
import type { RedlineContext } from '../redline.ts';
import { isMaterial } from './sign-again.ts';

/**
 * The decisions among some that have a say in what changed: words that follow them changed, or other words changed in
 * a section that explains them or names them in a condition. A school decides much that a single form never speaks of.
 */
export function decisionsThatReach(
  keys: ReadonlySet<string>,
  parts: readonly PartComparison[],
  { library }: Pick<RedlineContext, 'library'>,
): ReadonlySet<string> {
  const material = parts.filter(({ changes }) => changes.some(isMaterial));
  const reached = new Set(material.flatMap(({ changes }) => changes.flatMap(({ decision }) => decision ?? [])));
  for (const { id, status } of material) {
    if (status === 'decisions') continue;
    const sections = library.sections.filter((section) => section.id === id);
    const text = JSON.stringify(sections.map(({ body }) => body));
    for (const key of keys) if (text.includes(`"decision":"${key}"`)) reached.add(key);
  }
  return new Set([...keys].filter((key) => reached.has(key)));
}
