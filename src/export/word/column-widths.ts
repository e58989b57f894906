/** The room that a letter of a table takes, and the margins of a cell, in twentieths of a point. */
const LETTER = 118;
const MARGINS = 220;
/** One long word, such as an address, may take this share of the table before it is broken. */
const LARGEST_WORD = 0.4;

/**
 * The widths of the columns of a table, in the unit of the whole. No column is narrower than its longest word.
 * @param rows the words of each cell
 * @param shares how the columns share the width; without them by how much stands in each
 */
export function columnWidths(
  rows: readonly (readonly string[])[],
  shares: readonly number[] | undefined,
  whole: number,
): number[] {
  const count = Math.max(1, ...rows.map(({ length }) => length));
  const columns = Array.from({ length: count }, (_, index) => rows.map((row) => row[index] ?? ''));
  const wanted = inShares(shares ?? columns.map(weight), whole);
  const least = columns.map((cells) => Math.min(longestWord(cells) * LETTER + MARGINS, whole * LARGEST_WORD));
  if (sum(least) >= whole) return inShares(least, whole);
  // What narrow columns lack is taken from those that have room to spare.
  const lacking = sum(wanted.map((width, index) => Math.max(0, (least[index] ?? 0) - width)));
  const spare = sum(wanted.map((width, index) => Math.max(0, width - (least[index] ?? 0))));
  return wanted.map((width, index) => {
    const needed = least[index] ?? 0;
    return Math.floor(width < needed ? needed : width - (width - needed) * (spare === 0 ? 0 : lacking / spare));
  });
}

const inShares = (shares: readonly number[], whole: number): number[] =>
  shares.map((share) => Math.floor((share / sum(shares)) * whole));

/** A column of long texts gets more room, but not in proportion: its lines may be many. */
const weight = (cells: readonly string[]): number => Math.sqrt(Math.max(4, ...cells.map(({ length }) => length)));

const longestWord = (cells: readonly string[]): number =>
  Math.max(0, ...cells.flatMap((cell) => cell.split(/[\s/]+|(?<=-)/)).map(({ length }) => length));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
