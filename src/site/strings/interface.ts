import type { Library } from '../../document/library.ts';
import { enGB } from './en-GB/index.ts';
import { pl } from './pl.ts';
import type { TranslatedStrings } from './strings.ts';

export const ENGLISH = 'en-GB';

/** The languages that the interface speaks, by tag. */
const LANGUAGES: Readonly<Record<string, TranslatedStrings>> = { [ENGLISH]: enGB, pl };

/** The languages besides English that the interface itself speaks. */
export const FOREIGN: readonly string[] = Object.keys(LANGUAGES).filter((language) => language !== ENGLISH);

/** The interface around words in some language. */
export interface Interface {
  /** The language of the words themselves, and how it runs. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** What the interface says: in that language, or in English where nobody has translated the interface. */
  readonly words: TranslatedStrings;
  /** The attributes of an element that holds words of the interface and no others; none where the page has them. */
  readonly own: { readonly lang?: string; readonly dir?: 'ltr' };
}

/** What the interface says in a language; English where it does not speak it, and where there is none. */
export const wordsIn = (language: string | undefined): TranslatedStrings => LANGUAGES[language ?? ENGLISH] ?? enGB;

/** @param language the tag of a translation’s language; undefined for a page in English */
export function interfaceIn(language: string | undefined, { languages }: Pick<Library, 'languages'>): Interface {
  const words = LANGUAGES[language ?? ENGLISH];
  return {
    language: language ?? ENGLISH,
    direction: (language === undefined ? undefined : languages[language]?.direction) ?? 'ltr',
    words: words ?? enGB,
    own: words ? {} : { lang: ENGLISH, dir: 'ltr' },
  };
}

/** What a language calls itself, at the start of a line: `Polski`. */
export function ownName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
