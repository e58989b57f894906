import type { Language, LibraryAgreement } from '../document/library.ts';

interface TranslationName {
  /** The id of the English agreement. */
  readonly of: string;
  readonly language: string;
}

/** `pupil-ks2.pl.mdx` → the agreement and its language; undefined for a file in English. */
export function parseTranslationName(name: string): TranslationName | undefined {
  const [, of, language] = /^([a-z0-9-]+)\.([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.mdx$/.exec(name) ?? [];
  return of === undefined || language === undefined ? undefined : { of, language };
}

/** What is wrong with the place of a translation: there is no English form of its name, or no file for its language. */
export function misplacedTranslation(
  { of, language }: TranslationName,
  agreements: readonly LibraryAgreement[],
  languages: Readonly<Record<string, Language>>,
): { readonly message: string; readonly fix: string } | undefined {
  if (!agreements.some(({ id }) => id === of))
    return {
      message: `This translates the agreement “${of}”, and there is none.`,
      fix: `Name the file after one of: ${agreements.map(({ id }) => id).join(', ')}.`,
    };
  if (languages[language]) return undefined;
  return {
    message: `The library has no file for the language “${language}”.`,
    fix: `Add content/languages/${language}.yaml with the direction and the terms of the language.`,
  };
}
