import { newerEnglish, otherOutline } from '../../translation/faults.ts';
import type { LibraryRule } from './rule.ts';

/**
 * Translations that ask people for something else than the form they sign. They are not published. Where the English
 * was changed after they were made, nobody has made a mistake, and it is a warning.
 */
export const translationOutline: LibraryRule = {
  id: 'library/translation-outline',
  checks: ['C11'],
  name: 'A translation promises what the English form promises',
  reason: 'People sign the English form, and must have read the same promises under the same conditions.',
  severity: 'error',
  bad: '# agreements/parent.pl.mdx, without the clause “password” of the English form',
  good: '# agreements/parent.pl.mdx, with every clause and blank of the English form, in its order',
  check: ({ library }) =>
    library.translations.flatMap((translation) => {
      const difference = otherOutline(translation, library);
      if (!difference) return [];
      const { wanted, found } = difference;
      const newer = newerEnglish(translation, library);
      const then = newer === undefined ? '.' : `, then write “translates: ${newer}”.`;
      return [
        {
          file: translation.file,
          message: `The English form has ${wanted} where this translation has ${found}.`,
          fix: `Give the translation the headings, clauses, conditions and blanks of the agreement “${translation.of}”, with the same ids and in the same order${then}`,
          ...(newer !== undefined && { severity: 'warning' as const }),
        },
      ];
    }),
};
