import type { LibraryRule } from './rule.ts';

/** Sections that the list of their policy does not name. */
export const unlistedSection: LibraryRule = {
  id: 'library/unlisted-section',
  checks: ['C20'],
  name: 'Every section has its place in a policy',
  reason: 'A section that no policy lists is never printed, and nobody notices that its rules are missing.',
  severity: 'error',
  bad: '# policy.yaml, beside training.mdx\nsections: [roles]',
  good: '# policy.yaml, beside training.mdx\nsections: [roles, training]',
  check: ({ library }) =>
    library.sections.flatMap(({ id, policy: home, file }) => {
      const policy = library.policies.find((candidate) => candidate.id === home);
      if (!policy || policy.sections.includes(id)) return [];
      const message = `${policy.file} does not list this section, so nobody would ever read it.`;
      return [{ file, message, fix: `Add “${id}” to its sections.` }];
    }),
};
