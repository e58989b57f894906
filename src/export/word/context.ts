import type { Href } from '../../document/html.ts';

/** What stays the same through one document. */
export interface WordContext {
  /** What the document is called. */
  readonly title: string;
  readonly href: Href;
  /** The names of the places that links within the document lead to, by the id of a section. */
  readonly bookmarks: ReadonlyMap<string, string>;
  /** The width between the margins, in twentieths of a point. */
  readonly width: number;
  readonly numbering: NumberingInUse;
}

/** Counts the numbered lists: each has an instance of its own, so that it begins anew. */
export class NumberingInUse {
  private instances = 0;
  private readonly used = new Set<number>();

  /** The reference and the instance for a new list that begins with a number. */
  next(start: number): { readonly reference: string; readonly instance: number } {
    this.used.add(start);
    this.instances += 1;
    return { reference: numbersFrom(start), instance: this.instances };
  }

  /** The numbers that lists begin with. */
  get starts(): readonly number[] {
    return [...this.used];
  }
}

export const numbersFrom = (start: number): string => `numbers-from-${start}`;
