import { citations } from './citations.ts';
import { unknownIds, useAnother } from './look-up.ts';
import type { LibraryProblem, LibraryRule } from './rule.ts';

/** Citations of law and guidance that the registry does not hold, in a text or in what a section answers. */
export const unknownGuidance: LibraryRule = {
  id: 'library/unknown-guidance',
  checks: ['C05', 'C06'],
  name: 'Law and guidance come from the registry',
  reason: 'Only what stands in the registry is looked at again when law changes.',
  severity: 'error',
  bad: 'We follow the <Cite id="dpa-1998-act" />.',
  good: 'We follow the <Cite id="dpa-2018" />.',
  check: ({ library }) => {
    const known = Object.keys(library.guidance);
    const answered = citations(library)
      .filter(({ id, path }) => path !== undefined && !known.includes(id))
      .map(({ id, file, path }): LibraryProblem => {
        const message = `The front matter answers “${id}”, which the registry does not hold.`;
        return { file, path, message, fix: useAnother(id, known) };
      });
    return [...unknownIds(library, 'Cite', 'id', 'law or guidance', known), ...answered];
  },
};
