import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Edition } from '../edition/edition.ts';
import { parseEdition } from '../edition/parse-edition.ts';
import { displayName, listFolder } from './folders.ts';

/**
 * Reads the approved editions of a school: `editions/<document>/<version>.html` in its folder. Each one is proved by
 * its checksum. The words themselves are read again when somebody asks for them, since all those of a thousand schools
 * would not fit into memory.
 * @returns the sound editions; diagnostics that name the document they stop: `edition/unreadable`, `edition/changed`
 *   and `edition/misplaced`, where the file stands under another name than it was approved under
 */
export async function readEditions(folder: string, school: string): Promise<Outcome<readonly Edition[]>> {
  const editions: Edition[] = [];
  const diagnostics: Diagnostic[] = [];
  const root = join(folder, 'editions');
  for (const document of await listFolder(root, 'folders')) {
    for (const name of await listFolder(join(root, document), 'files')) {
      if (!name.endsWith('.html')) continue;
      const path = join(root, document, name);
      // One after the other, so that waiting for each would only cost.
      const text = (): string => readFileSync(path, 'utf8');
      const read = parseEdition(text(), displayName(path), text);
      const misplaced = read.value && placeProblem(read.value, school, document, name);
      if (read.value && !misplaced) editions.push(read.value);
      diagnostics.push(
        ...[...read.diagnostics, ...(misplaced ? [misplaced] : [])].map((found) => ({ ...found, school, document })),
      );
    }
  }
  return { value: editions, diagnostics };
}

function placeProblem(
  { file, facts }: Edition,
  school: string,
  document: string,
  name: string,
): Diagnostic | undefined {
  if (facts.school === school && facts.document === document && name === `${facts.version}.html`) return undefined;
  return {
    rule: 'edition/misplaced',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: `This is edition ${facts.version} of “${facts.document}” of ${facts.school}, and it stands in another place.`,
    fix: `Move it to editions/${facts.document}/${facts.version}.html in the folder of ${facts.school}, or take it away.`,
  };
}
