import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { meantOr } from '../diagnostics/did-you-mean.ts';
import type { Row } from '../read/parse-table.ts';
import { factPaths, keysUnder, unwrap } from '../schema/paths.ts';
import { SchoolConfigSchema } from '../schema/school.ts';

/** The header of the column that names the folder of a school. */
export const FOLDER = 'folder';

export interface Column {
  /** The path of the answer in school.yaml, or `folder`. */
  readonly path: string;
  /** Its place in the row, from 0. */
  readonly index: number;
  /** A cell may hold several values, one to a line or with semicolons between. */
  readonly list: boolean;
}

/** The columns of a table by their headers, in any order. */
export function parseColumns(header: Row, file: string): Column[] | readonly Diagnostic[] {
  const columns: Column[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, path] of header.cells.entries()) {
    if (path === '') continue;
    const place = { file, line: header.line, column: index + 1 };
    const kind = path === FOLDER ? 'value' : kindOf(path);
    if (columns.some((column) => column.path === path))
      diagnostics.push({
        rule: 'csv/repeated-column',
        severity: 'error',
        ...place,
        message: `There are two columns “${path}”.`,
        fix: 'Keep one.',
      });
    else if (kind === 'value' || kind === 'list') columns.push({ path, index, list: kind === 'list' });
    else diagnostics.push({ rule: 'csv/unknown-column', severity: 'error', ...place, ...explain(path, kind) });
  }
  return diagnostics.length > 0 ? diagnostics : columns;
}

type Kind = 'value' | 'list' | 'group' | 'groups' | 'unknown';

function kindOf(path: string): Kind {
  let schema: z.ZodType = SchoolConfigSchema;
  for (const part of path.split('.')) {
    const inner = unwrap(schema);
    const next =
      inner instanceof z.ZodArray && /^\d{1,3}$/.test(part)
        ? inner.element
        : inner instanceof z.ZodRecord && /^[A-Za-z][\w-]*$/.test(part)
          ? inner.valueType
          : keysUnder(inner).find(([name]) => name === part)?.[1];
    if (next === undefined) return 'unknown';
    schema = next as z.ZodType;
  }
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) return keysUnder(inner.element as z.ZodType).length > 0 ? 'groups' : 'list';
  return inner instanceof z.ZodObject || inner instanceof z.ZodRecord ? 'group' : 'value';
}

function explain(path: string, kind: Kind): { readonly message: string; readonly fix: string } {
  const examples = factPaths().filter((known) => known.startsWith(`${path}.`));
  if (kind === 'group')
    return {
      message: `“${path}” is a group of settings, and a column holds one.`,
      fix: `Name the setting as well, such as “${examples[0] ?? `${path}.…`}”.`,
    };
  if (kind === 'groups')
    return {
      message: `“${path}” is a list of groups, and a column holds one setting.`,
      fix: `Give the number of the entry and its setting, such as “${path}.1.name”.`,
    };
  const known = [FOLDER, ...factPaths().filter((fact) => !fact.startsWith('trust.'))];
  return {
    message: `“${path}” is not a setting of a school.`,
    fix: meantOr(path, known, 'See docs/configuration.md for the settings there are.'),
  };
}
