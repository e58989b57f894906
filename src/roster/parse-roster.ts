import { parseTable, type Row } from '../read/parse-table.ts';
import type { ParsedRoster, Pupil, RosterProblem } from './roster.ts';
import { findColumns, looksLikeHeaders, type RosterColumns } from './roster-columns.ts';
import { rowProblems } from './row-problems.ts';

export interface RosterOptions {
  /** The class of pupils whose row names none. */
  readonly group?: string | undefined;
}

/**
 * Reads a class list as a spreadsheet or a school system saves it: columns in any order, by their headers.
 * Everything that is wrong is said at once, by line and without a word of the row.
 */
export function parseRoster(bytes: Uint8Array, options: RosterOptions = {}): ParsedRoster {
  const table = parseTable(bytes, 'roster', 'pupil');
  if (!('rows' in table))
    return { problems: table.map(({ line, message, fix }) => ({ line, message: `${message} ${fix ?? ''}`.trim() })) };
  const rows = [table.header, ...table.rows];
  const at = rows.slice(0, TITLES).findIndex(({ cells }) => findColumns(cells) !== undefined);
  const header = rows[at];
  const columns = header && findColumns(header.cells);
  if (!header || !columns) return { problems: [{ line: rows[0]?.line ?? 1, message: NO_NAME_COLUMN }] };
  if (columns.group.length === 0 && options.group === undefined)
    return { problems: [{ line: header.line, message: NO_CLASS_COLUMN }] };
  return parseRows(rows.slice(at + 1), header, columns, options.group ?? '');
}

/** Some systems write a title and a date above the headers. */
const TITLES = 6;
const NO_NAME_COLUMN =
  'No column holds names. Give the columns headers, such as Surname, Forename and Class, or Name and Class.';
const NO_CLASS_COLUMN =
  'No column holds the class. Add a column “Class”, “Form”, “Tutor group” or “Year”, or give one class for all with --class.';

function parseRows(rows: readonly Row[], header: Row, columns: RosterColumns, fallback: string): ParsedRoster {
  const problems: RosterProblem[] = [];
  const pupils: Pupil[] = [];
  for (const row of rows) {
    const pupil = pupilOf(row, columns, fallback);
    const wrong = rowProblems(pupil.name, pupil.group);
    if (row.cells.slice(header.cells.length).some((cell) => cell !== ''))
      wrong.unshift(`it has ${row.cells.length} cells where the headers have ${header.cells.length}.`);
    else if (repeatsHeaders(row, header)) wrong.unshift('the headers are repeated here.');
    if (wrong[0] === undefined) pupils.push(pupil);
    problems.push(...wrong.map((message) => ({ line: row.line, message })));
  }
  if (rows.length === 0) problems.push({ line: header.line, message: 'There is no pupil below the headers.' });
  return problems.length > 0 ? { problems } : { pupils, warnings: repeats(pupils), ignored: columns.ignored };
}

function pupilOf({ line, cells }: Row, columns: RosterColumns, fallback: string): Pupil {
  const first = (places: readonly number[]): string =>
    places.map((place) => tidy(cells[place] ?? '')).find((cell) => cell !== '') ?? '';
  const [surname, forename] = joinColumns(first(columns.whole), first(columns.surname), first(columns.forename));
  const name = [forename, surname].filter((part) => part !== '').join(' ');
  const listed = [surname, forename].filter((part) => part !== '').join(', ');
  return { line, name, listed, group: first(columns.group) || tidy(fallback) };
}

/** In a list with “Surname” and “Name”, the name is either the whole name or the other half of it. */
function joinColumns(whole: string, surname: string, forename: string): [string, string] {
  const holds = (part: string): boolean => whole.toLowerCase().includes(part.toLowerCase());
  if (whole === '') return [surname, forename];
  if (holds(surname) && holds(forename)) return halves(whole);
  return surname === '' ? [whole, forename] : [surname, whole];
}

/** “Byron, Ada” is a surname and a forename; a name without a comma, or with two, is left as it is. */
function halves(name: string): [string, string] {
  const parts = name.split(',').map((part) => part.trim());
  const [surname = '', forename = ''] = parts;
  return parts.length === 2 && surname !== '' && forename !== '' ? [surname, forename] : [name, ''];
}

/** Letters and their marks in one sign where there is one, as fonts have them; blanks and line breaks as one blank. */
const tidy = (cell: string): string =>
  cell
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

const repeatsHeaders = ({ cells }: Row, header: Row): boolean =>
  looksLikeHeaders(cells) && cells.every((cell, place) => cell === (header.cells[place] ?? ''));

function repeats(pupils: readonly Pupil[]): RosterProblem[] {
  const seen = new Map<string, number>();
  return pupils.flatMap(({ name, group, line }) => {
    const key = JSON.stringify([name.toLocaleLowerCase('en-GB'), group.toLocaleLowerCase('en-GB')]);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, line);
    return before === undefined
      ? []
      : [{ line, message: `the same name and class as line ${before}. Both are printed.` }];
  });
}
