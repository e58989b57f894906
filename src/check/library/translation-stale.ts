import type { Library } from '../../document/library.ts';
import { newerEnglishContacts } from '../../translation/contacts-digest.ts';
import { newerEnglish, otherOutline } from '../../translation/faults.ts';
import type { LibraryProblem, LibraryRule } from './rule.ts';

/** Translations that are older than the English words. */
export const translationStale: LibraryRule = {
  id: 'library/translation-stale',
  checks: [],
  name: 'A translation is as new as the English words',
  reason: 'The page marks a translation of older words as out of date, and its readers must turn to the English.',
  severity: 'warning',
  bad: 'translates: 000000000000 # the English words have changed since',
  good: 'translates: … # the digits that this check gives',
  check: ({ library }) => [...staleAgreements(library), ...staleContacts(library)],
};

const staleAgreements = (library: Library): LibraryProblem[] =>
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
  });

const staleContacts = (library: Library): LibraryProblem[] =>
  Object.entries(library.languages).flatMap(([language, { file, contacts }]) => {
    const digest = contacts && newerEnglishContacts(contacts, library);
    if (digest === undefined) return [];
    return [
      {
        file,
        path: 'contacts.translates',
        message: 'The English words of the page “Report a concern” have changed since they were translated.',
        fix: `Bring the roles and helplines of this file up to date, and src/site/strings/${language}.ts, then write “translates: ${digest}”.`,
      },
    ];
  });
