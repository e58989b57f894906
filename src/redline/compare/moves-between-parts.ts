import type { Change, PartComparison } from '../comparison.ts';

/**
 * A thing with an id that went from one part and came to another with the same words has moved: nobody has to read it
 * anew. It stays marked as removed there and added here.
 */
export function withMovesBetweenParts(parts: readonly PartComparison[]): PartComparison[] {
  const gone = new Set<string>();
  const come = new Set<string>();
  for (const change of parts.flatMap(({ changes }) => changes))
    for (const key of oneItem(change)) (change.how === 'removed' ? gone : come).add(key);
  const moved = (change: Change): boolean => oneItem(change).some((key) => gone.has(key) && come.has(key));
  return parts.map((part) =>
    part.changes.some(moved)
      ? { ...part, changes: part.changes.map((change) => (moved(change) ? { ...change, class: 'moved' } : change)) }
      : part,
  );
}

/** The thing and its words, where a change is that one thing came or went. */
const oneItem = ({ whole, before, after }: Change): string[] =>
  whole.length === 1 ? [`${whole[0]}\n${before}${after}`] : [];
