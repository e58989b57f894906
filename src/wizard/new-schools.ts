import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Library } from '../document/library.ts';
import { displayName } from '../read/folders.ts';
import { parseYaml } from '../read/yaml.ts';
import { prune } from './answers.ts';
import { type AnswersInput, checkAnswers } from './check-answers.ts';
import { parseCsvSchools } from './csv-schools.ts';
import { renderSchool } from './render.ts';
import { folderFor, folderProblem, type Place, schemaPathFrom } from './target.ts';

/** Schools that are ready to be written, or everything that speaks against it. */
export interface NewSchools {
  readonly schools: readonly Pick<AnswersInput, 'id' | 'answers'>[];
  readonly diagnostics: readonly Diagnostic[];
  /** Why the command cannot start, where that is not a matter of the answers. */
  readonly problem?: string | undefined;
}

export interface Context {
  readonly place: Place;
  readonly library: Library;
  readonly today: string;
}

/** One school from a file of answers in the shape of school.yaml. */
export async function fromFile(file: string, folder: string | undefined, context: Context): Promise<NewSchools> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return { schools: [], diagnostics: [], problem: `${displayName(file)} cannot be read.` };
  const source = parseYaml(text, displayName(file));
  if (!source.value) return { schools: [], diagnostics: source.diagnostics };
  const answers = prune(source.value);
  const id = folder ?? folderFor(typeof answers.name === 'string' ? answers.name : '');
  const problem =
    id === ''
      ? 'Give the name of the folder of the school, or its name in the answers.'
      : await folderProblem(context.place, id);
  if (problem !== undefined) return { schools: [], diagnostics: [], problem };
  const { place, library, today } = context;
  const diagnostics = checkAnswers({ id, answers, source, trust: place.trust, library, today });
  return { schools: [{ id, answers }], diagnostics };
}

/** The schools of a table; every row is checked, so that all that is wrong is said at once. */
export async function fromCsv(file: string, context: Context): Promise<NewSchools> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) return { schools: [], diagnostics: [], problem: `${displayName(file)} cannot be read.` };
  const { place, library, today } = context;
  const { schools, diagnostics } = parseCsvSchools(bytes, displayName(file));
  const found = [...diagnostics];
  for (const { id, answers, source, place: at } of schools) {
    const message = await folderProblem(place, id);
    if (message !== undefined) found.push({ rule: 'csv/bad-row', severity: 'error', ...at, message });
    found.push(
      ...checkAnswers({ id, answers, source, trust: place.trust, library, today }).map((diagnostic) => ({
        ...diagnostic,
        message: `${typeof answers.name === 'string' ? answers.name : id}: ${diagnostic.message}`,
        fix: spreadsheetHint(diagnostic) ?? diagnostic.fix ?? '',
      })),
    );
  }
  return { schools, diagnostics: found };
}

/** What spreadsheets do to values, where that is what went wrong. */
function spreadsheetHint({ message }: Diagnostic): string | undefined {
  const found = /Found “(.*)”/.exec(message)?.[1] ?? '';
  if (/^[1-9]\d{8,9}$|^\d\.\d+E\+\d+$/.test(found))
    return 'A spreadsheet takes the first 0 away from numbers: give the column the format “text” and type the number again.';
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(found))
    return 'A spreadsheet turns dates round: give the column the format “text” and write year-month-day, such as 2026-09-01.';
  return undefined;
}

/** The text of each school.yaml, by file. */
export const renderFiles = (schools: NewSchools['schools'], place: Place): ReadonlyMap<string, string> =>
  new Map(
    schools.map(({ id, answers }) => {
      const folder = join(place.folder, id);
      const schemaPath = schemaPathFrom(place.root, folder);
      return [
        join(folder, 'school.yaml'),
        renderSchool({ answers, defaults: place.trust?.defaults ?? {}, schemaPath }),
      ] as const;
    }),
  );
