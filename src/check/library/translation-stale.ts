import { newerEnglish, otherOutline } from '../../translation/faults.ts';
import type { LibraryRule } from './rule.ts';

/** Translations that are older than the English words. */
export const translationStale: LibraryRule = {
  id: 'library/translation-stale',
  checks: [],
  name: 'A translation is as new as the English words',
  reason: 'The page marks a translation of older words as out of date, and its readers must turn to the English.',
  severity: 'warning',
  bad: 'translates: 000000000000 # the English words have changed since',
  good: 'translates: … # the digits that this check gives',
  check: ({ library }) =>
    library.translations.flatMap((translation) => {
      const digest = newerEnglish(translation, library);
      // `library/translation-outline` tells of a promise that came or went.
      if (digest === undefined || otherOutline(translation, library)) return [];
      return [
        {
          file: translation.file,
          path: 'translates',
          message: `The English words of the agreement “${translation.of}” have changed since they were translated.`,
          fix: `Bring the translation up to date, then write “translates: ${digest}”.`,
        },
      ];
    }),
};
