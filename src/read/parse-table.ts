import { CsvError, parse } from 'csv-parse/sync';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** A row of a table, with the line of the file on which it starts. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}
export interface Table {
  readonly header: Row;
  readonly rows: readonly Row[];
}

/**
 * Parses a table as spreadsheets save it: commas, semicolons or tabs; UTF-8, UTF-16 or the old Windows letters; with or
 * without a byte order mark, `sep=` line, Windows line ends and line breaks inside quotation marks.
 * @param row what a row stands for, as messages name it
 */
export function parseTable(bytes: Uint8Array, file: string, row = 'school'): Table | readonly Diagnostic[] {
  const text = decode(bytes)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  const said = /^sep=([,;\t])\n/i.exec(text);
  // The line of `sep=` stays as an empty one, so that the numbers of lines are those of the file.
  const body = said ? text.slice(said[0].length - 1) : text;
  const delimiter = said?.[1] ?? likeliestDelimiter(body);
  const problem = (line: number, message: string, fix: string): readonly Diagnostic[] => [
    { rule: 'csv/unreadable', severity: 'error', file, line, column: 1, message, fix },
  ];
  try {
    const options = { delimiter, relax_column_count: true, skip_empty_lines: true, info: true } as const;
    const found = parse(body, options) as unknown as readonly { record: string[]; info: { lines: number } }[];
    const rows = found.map(({ record, info }): Row => {
      const breaks = record.join('').split('\n').length - 1;
      return { line: info.lines - breaks, cells: record.map(cellText) };
    });
    const [header, ...rest] = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
    if (!header) return problem(1, 'This table is empty.', `Give a row of headers and a row for each ${row}.`);
    if (rest.length === 0) return problem(header.line, `There is no ${row} below the headers.`, 'Add a row for each.');
    return { header, rows: rest };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    if (error.code === 'CSV_QUOTE_NOT_CLOSED')
      return problem(
        openQuoteLine(body),
        'A quotation mark opens here and is never closed.',
        'Close it, or write it twice where it belongs to the text.',
      );
    return problem(
      line,
      'A quotation mark stands inside a cell.',
      'Put the whole cell between quotation marks and write those in it twice.',
    );
  }
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The sign that stands most often in the first line that is not empty. */
function likeliestDelimiter(text: string): string {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? '';
  const counts = [',', ';', '\t'].map((sign) => [sign, first.split(sign).length] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** The text of a cell: without the sign that keeps Excel from reading it as a number. */
const cellText = (cell: string): string =>
  cell
    .trim()
    .replace(/^="(.*)"$/s, '$1')
    .replace(/^'(?=[\d+#=])/, '')
    .trim();

/** The line of the last quotation mark, which is the one that stays open. */
const openQuoteLine = (text: string): number => text.slice(0, text.lastIndexOf('"')).split('\n').length;
