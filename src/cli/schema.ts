import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
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
  if (options.schools === undefined) files.set(join(projectRoot, 'docs', 'configuration.md'), renderReference());
  return files;
}

/** Writes the JSON Schemas for editors, and the configuration reference, from the schema. */
export async function schema(options: SchemaOptions, terminal: Terminal): Promise<number> {
  let stale = 0;
  for (const [file, text] of schemaFiles(options)) {
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
