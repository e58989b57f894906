import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { parseTable, type Row } from '../read/parse-table.ts';
import type { YamlSource } from '../read/yaml.ts';
import { type Answers, prune, setAt } from './answers.ts';
import { type Column, FOLDER, parseColumns } from './csv-columns.ts';
import { folderFor } from './target.ts';

/** One school of a table. */
export interface CsvSchool {
  readonly id: string;
  readonly answers: Answers;
  /** The answers with the line and the column of each. */
  readonly source: YamlSource;
  readonly place: Place;
}

export interface CsvSchools {
  readonly schools: readonly CsvSchool[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses a table of schools, one to a row. */
export function parseCsvSchools(bytes: Uint8Array, file: string): CsvSchools {
  const table = parseTable(bytes, file);
  if (!('rows' in table)) return { schools: [], diagnostics: table };
  const columns = parseColumns(table.header, file);
  const first = columns[0];
  if (first !== undefined && 'rule' in first) return { schools: [], diagnostics: columns as readonly Diagnostic[] };
  const schools: CsvSchool[] = [];
  const diagnostics: Diagnostic[] = [];
  const lineOf = new Map<string, number>();
  for (const row of table.rows) {
    const place: Place = { file, line: row.line, column: 1 };
    const problem = (message: string, fix: string, column = 1): void => {
      diagnostics.push({ rule: 'csv/bad-row', severity: 'error', ...place, column, message, fix });
    };
    const stray = row.cells.findIndex((cell, index) => cell !== '' && (table.header.cells[index] ?? '') === '');
    if (stray >= 0)
      problem(
        `There is a value in column ${stray + 1}, which has no header.`,
        'Give the column a header, or put a cell that holds a comma or a semicolon between quotation marks.',
        stray + 1,
      );
    const school = schoolOf(row, columns as readonly Column[], file);
    if (school.id === '') {
      problem('This row gives the school no name.', 'Give the name of the school, or the name of its folder.');
      continue;
    }
    const earlier = lineOf.get(school.id);
    if (earlier !== undefined)
      problem(
        `The folder “${school.id}” is that of line ${earlier} as well.`,
        `Tell the two apart in a column “${FOLDER}”.`,
      );
    else lineOf.set(school.id, row.line);
    schools.push({ ...school, place });
  }
  return { schools, diagnostics };
}

function schoolOf(row: Row, columns: readonly Column[], file: string): Omit<CsvSchool, 'place'> {
  let answers: Answers = {};
  let id = '';
  const places = new Map<string, Place>();
  for (const { path, index, list } of inOrder(columns)) {
    const cell = row.cells[index] ?? '';
    if (cell === '') continue;
    if (path === FOLDER) {
      id = cell;
      continue;
    }
    answers = setAt(answers, path, list ? entriesOf(cell) : cell);
    const place = { file, line: row.line, column: index + 1 };
    // A group that has no cell of its own stands where its first setting stands.
    for (const part of outwards(path)) if (!places.has(part)) places.set(part, place);
    if (list) for (const number of entriesOf(cell).keys()) places.set(`${path}.${number}`, place);
  }
  const value = prune(answers);
  const name = typeof value.name === 'string' ? value.name : '';
  const source = { file, lines: [], value, valueAt: places, keyAt: places, diagnostics: [] };
  return { id: id || folderFor(name), answers: value, source };
}

/** Entries of lists in the order of their numbers. */
const inOrder = (columns: readonly Column[]): readonly Column[] =>
  [...columns].sort((a, b) => a.path.localeCompare(b.path, 'en', { numeric: true }));

const outwards = (path: string): readonly string[] =>
  path.split('.').map((_, index, parts) => parts.slice(0, parts.length - index).join('.'));

/** The values in one cell: one to a line, or with semicolons between. */
const entriesOf = (cell: string): string[] =>
  cell
    .split(cell.includes('\n') ? '\n' : ';')
    .map((entry) => entry.trim().replace(/[,;]$/, ''))
    .filter((entry) => entry !== '');
