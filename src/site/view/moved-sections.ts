import type { PolicyDocument } from '../../document/document.ts';
import type { Library } from '../../document/library.ts';

/**
 * The earlier ids of the sections of a policy, by their id of today, so that links to them still lead to the right
 * place. An id that another section of the policy has now, or that an earlier one has claimed, is left to that.
 */
export function movedSections(policy: PolicyDocument, library: Library): ReadonlyMap<string, readonly string[]> {
  const taken = new Set(policy.sections.map(({ id }) => id));
  return new Map(
    policy.sections.map(({ id }) => {
      const section = library.sections.find((candidate) => candidate.policy === policy.id && candidate.id === id);
      const free = (section?.movedFrom ?? []).filter((old) => !taken.has(old));
      for (const old of free) taken.add(old);
      return [id, [...new Set(free)]];
    }),
  );
}
