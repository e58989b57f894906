/**
 * The words that an author typed into one file, at the places where they stand in it. `lines` has as many lines as the
 * file, each as long as its own: what no reader sees (tags, keys, ids) is blank, and what a school fills in stands as
 * a made-up word, so that a rule for text finds words at their real line and column.
 */
export interface AuthoredWords {
  readonly file: string;
  /** The document that the file belongs to; absent where its words may reach any document. */
  readonly document?: string | undefined;
  readonly lines: readonly string[];
  /** The file as it was typed, for excerpts. */
  readonly source: readonly string[];
}
