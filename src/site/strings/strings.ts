import type { enGB } from './en-GB/index.ts';

/** The same words in any language: a text where English has one, a function of the same values where English has one. */
type Words<T> = T extends string
  ? string
  : T extends (...values: infer V) => string
    ? (...values: V) => string
    : { readonly [K in keyof T]: Words<T[K]> };

/** All words of the interface. */
export type Strings = Words<typeof enGB>;

/** Those of the pages that can stand in another language: a language that lacks one of them is an error of the types. */
export type TranslatedStrings = Pick<Strings, 'contacts' | 'form' | 'frame' | 'help' | 'print' | 'translation'> & {
  readonly documents: Pick<Strings['documents'], 'pdf'>;
};
