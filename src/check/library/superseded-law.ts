import { citations } from './citations.ts';
import type { LibraryProblem, LibraryRule } from './rule.ts';

/** Citations of law and guidance that something took the place of, or that is not in force yet. */
export const supersededLaw: LibraryRule = {
  id: 'library/superseded-law',
  checks: ['C05', 'C06'],
  name: 'What a text cites is in force',
  reason: 'A policy that rests on a repealed law or an old edition tells people to follow rules that are gone.',
  severity: 'error',
  source: 'content/registries/guidance.yaml',
  bad: 'Staff read the <Cite id="kcsie-2023" />.',
  good: 'Staff read the <Cite id="kcsie-2025" />.',
  check: ({ library: { guidance, ...library }, today }) =>
    citations({ guidance, ...library }).flatMap(({ id, from = '', until, ...place }): LibraryProblem[] => {
      const entry = guidance[id];
      if (!entry || (until !== undefined && until < today)) return [];
      // What is printed from a day on has to be in force on that day.
      const day = from > today ? from : today;
      const next = entry.supersededBy === undefined ? undefined : guidance[entry.supersededBy];
      if (next && next.confidence === 'confirmed' && next.inForceFrom <= day)
        return [
          {
            ...place,
            message: `“${entry.title}” has been replaced by “${next.title}”.`,
            fix: `Check the text against it, and cite “${entry.supersededBy}”.`,
          },
        ];
      if (entry.inForceFrom > day)
        return [
          {
            ...place,
            message: `“${entry.title}” is not in force before ${entry.inForceFrom}.`,
            fix: 'Cite what is in force today, or put the text into <From date="…">.',
          },
        ];
      return [];
    }),
};
