import { citations } from './citations.ts';
import type { LibraryRule } from './rule.ts';

/** Citations of law and guidance of which only a draft was seen. */
export const expectedLaw: LibraryRule = {
  id: 'library/expected-law',
  checks: ['C05', 'C06'],
  name: 'No text rests on a draft',
  reason: 'A draft may come otherwise or never, and a rule that rests on it binds nobody.',
  severity: 'warning',
  source: 'content/registries/guidance.yaml',
  bad: '# only a draft has been seen\nanswers: [kcsie-2026]',
  good: 'answers: [kcsie-2025]',
  check: ({ library }) =>
    citations(library).flatMap(({ id, from: _from, until: _until, ...place }) => {
      const entry = library.guidance[id];
      if (entry?.confidence !== 'expected') return [];
      const message = `Of “${entry.title}” only a draft was seen.`;
      return [{ ...place, message, fix: 'Read the final text and confirm the entry, or cite what is in force.' }];
    }),
};
