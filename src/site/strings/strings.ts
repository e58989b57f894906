import type { enGB } from './en-GB.ts';

type Words<T> = T extends string ? string : { readonly [K in keyof T]: Words<T[K]> };

/** The words of the interface in one language: every key that English has. */
export type Strings = Words<typeof enGB>;
