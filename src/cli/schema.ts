import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { catalogue } from '../check/catalogue.ts';
import { renderChecksPage } from '../check/checks-page.ts';
import { renderCoverage } from '../check/coverage-table.ts';
import { readCoverage } from '../read/coverage.ts';
import { isFolder } from '../read/folders.ts';
import { readLibrary } from '../read/library.ts';
import { readSchools } from '../read/schools.ts';
import { resolvePack } from '../resolve/pack.ts';
import { schoolJsonSchema, trustJsonSchema } from '../schema/json-schema.ts';
import { renderReference } from '../schema/reference.ts';
import { EXIT } from './exit-codes.ts';
import { projectRoot } from './read-project.ts';
import type { Terminal } from './terminal.ts';

export interface SchemaOptions {
  /** A folder of schools elsewhere; the project's own, and its documentation, when it is not given. */
  readonly schools?: string;
  /** Only says whether the files are up to date. */
  readonly check?: boolean;
}

/** The files that are made from the schema, by path. */
export function schemaFiles(options: Pick<SchemaOptions, 'schools'>): ReadonlyMap<string, string> {
  const folder = options.schools === undefined ? join(projectRoot, 'schools') : resolve(options.schools);
  const files = new Map([
    [join(folder, 'school.schema.json'), `${JSON.stringify(schoolJsonSchema(), undefined, 2)}\n`],
    [join(folder, 'trust.schema.json'), `${JSON.stringify(trustJsonSchema(), undefined, 2)}\n`],
  ]);
  if (options.schools === undefined) {
    files.set(join(projectRoot, 'docs', 'configuration.md'), renderReference());
    files.set(join(projectRoot, 'docs', 'checks.md'), renderChecksPage(catalogue));
  }
  return files;
}

/** docs/coverage.md, made from the library and the example schools; nothing where they cannot be read. */
export async function coverageFile(): Promise<ReadonlyMap<string, string>> {
  const content = join(projectRoot, 'content');
  const { value: library } = await readLibrary(content);
  const { value } = await readSchools(join(projectRoot, 'schools'));
  const coverage = library && (await readCoverage(content, library)).value;
  if (!library || !coverage) return new Map();
  // The table says what is in the pack, which does not depend on the day.
  const published = value.schools.map((school) => ({
    school: school.id,
    documents: resolvePack(school, library, '2026-11-22').value,
  }));
  return new Map([[join(projectRoot, 'docs', 'coverage.md'), renderCoverage(coverage, published)]]);
}

/** Writes the JSON Schemas for editors, and the pages of the documentation that are made from code and content. */
export async function schema(options: SchemaOptions, terminal: Terminal): Promise<number> {
  const { schools } = options;
  if (schools !== undefined && !(await isFolder(schools))) {
    terminal.say(`There is no folder ${resolve(schools)}. Make it first, or give another with --schools.`);
    return EXIT.cannotRun;
  }
  let stale = 0;
  const files = [...schemaFiles(options), ...(options.schools === undefined ? await coverageFile() : [])];
  for (const [file, text] of files) {
    const current = await readFile(file, 'utf8').catch(() => '');
    if (current === text) {
      terminal.say(`${file} is up to date`);
      continue;
    }
    stale += 1;
    if (options.check) terminal.say(`${file} is out of date: run “npm run schema”`);
    else {
      await writeFile(file, text);
      terminal.say(`${file} written`);
    }
  }
  return options.check && stale > 0 ? EXIT.problems : EXIT.ok;
}
