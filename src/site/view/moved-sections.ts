import type { PolicyDocument } from '../../document/document.ts';
import type { Library } from '../../document/library.ts';
import { pagePath } from '../paths.ts';

type Sections = Pick<Library, 'sections'>;

/**
 * The earlier ids of the sections of a policy, by their id of today, so that links to them still lead to the right
 * place. An id that another section of the policy has now, or that an earlier one has claimed, is left to that.
 */
export function movedSections(policy: PolicyDocument, library: Sections): ReadonlyMap<string, readonly string[]> {
  const taken = new Set(policy.sections.map(({ id }) => id));
  return new Map(
    policy.sections.map(({ id }) => {
      const free = idsIn(policy.id, policy.id, id, library).filter((old) => !taken.has(old));
      for (const old of free) taken.add(old);
      return [id, [...new Set(free)]];
    }),
  );
}

/** A section that stood in one policy and stands in another today. */
export interface SectionElsewhere {
  /** The id that it had in the policy it left. */
  readonly id: string;
  readonly title: string;
  readonly policy: string;
  /** Its page with its anchor of today, from the folder of the school. */
  readonly path: string;
}

/**
 * The sections that left a policy for another one that the school publishes, so that links to them find a pointer. An
 * id that the policy has itself, or had for a section that is still there, is no such id.
 */
export function sectionsElsewhere(
  policy: PolicyDocument,
  policies: readonly PolicyDocument[],
  library: Sections,
): readonly SectionElsewhere[] {
  const taken = new Set([
    ...policy.sections.map(({ id }) => id),
    ...[...movedSections(policy, library).values()].flat(),
  ]);
  return policies
    .filter(({ id }) => id !== policy.id)
    .flatMap((other) =>
      other.sections.flatMap(({ id, title }) =>
        idsIn(policy.id, other.id, id, library).flatMap((old) => {
          if (taken.has(old)) return [];
          taken.add(old);
          return [{ id: old, title, policy: other.title, path: `${pagePath(other)}#${id}` }];
        }),
      ),
    );
}

/** The ids that a section of today had in a policy; an id that names no policy was one of its own policy. */
function idsIn(policy: string, home: string, id: string, { sections }: Sections): readonly string[] {
  const section = sections.find((candidate) => candidate.policy === home && candidate.id === id);
  return (section?.movedFrom ?? []).flatMap((old) => {
    const [first = '', second] = old.split('/');
    const [from, was] = second === undefined ? [home, first] : [first, second];
    return from === policy ? [was] : [];
  });
}
