/**
 * A table for a terminal: first and last column to the left, the others to the right, a rule under the head.
 * @param foot a last row, with a rule over it
 */
export function renderTable(rows: readonly (readonly string[])[], foot?: readonly string[]): string {
  const all = foot ? [...rows, foot] : rows;
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const lines = all.map((row) =>
    row
      .map((cell, column) =>
        column === 0 || column === row.length - 1
          ? cell.padEnd(widths[column] ?? 0)
          : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2));
  const body = foot ? [...lines.slice(1, -1), rule, lines.at(-1)] : lines.slice(1);
  return [lines[0], rule, ...body].join('\n');
}
