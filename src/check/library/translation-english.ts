import { englishComponents } from '../../translation/faults.ts';
import type { LibraryRule } from './rule.ts';

/** Components in a translation that print English words. */
export const translationEnglish: LibraryRule = {
  id: 'library/translation-english',
  checks: [],
  name: 'A translation brings its own words for everything it says',
  reason:
    'Decisions, roles, law and the clause library are in English, and would stand in English among the other words.',
  severity: 'error',
  bad: '# agreements/pupil-ks2.pl.mdx\n<Clauses from="accounts" />',
  good: '# agreements/pupil-ks2.pl.mdx\n<Clause id="password">Nikomu nie podaję hasła.</Clause>',
  check: ({ library }) =>
    library.translations.flatMap((translation) =>
      englishComponents(translation).map(({ name, line = 1, column }) => ({
        file: translation.file,
        line,
        column,
        message: `<${name}> prints English words in a translation.`,
        fix: name.endsWith('Link')
          ? `Write the words of the link between the tags: <${name} to="…">…</${name}>.`
          : 'Write the words themselves, with facts, terms, <When> and <Clause id="…">.',
      })),
    ),
};
