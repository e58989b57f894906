import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { AuthoredWords } from '../document/authored-words.ts';
import type { School } from '../document/school.ts';
import type { SchoolConfig } from '../schema/school.ts';
import { displayName } from './folders.ts';
import { originOf } from './origins.ts';
import { parseLocalText } from './parse-local-text.ts';
import type { Origin } from './validate.ts';
import { wordsOfMarkdown } from './words/authored-words.ts';

/** Reads the Markdown files that the configuration names, from the folder of the school. */
export async function readOwnText(
  config: SchoolConfig,
  folder: string,
  schoolFile: string,
  origins: readonly Origin[],
  school: string,
): Promise<Outcome<Required<Pick<School, 'ownText' | 'ownWords'>>>> {
  const wanted = [
    ...Object.entries(config.sections.replace).map(([id, file]) => ({ file, path: `sections.replace.${id}` })),
    ...config.sections.add.map(({ file }, index) => ({ file, path: `sections.add.${index}.file` })),
  ];
  const ownText: Record<string, School['ownText'][string]> = {};
  const ownWords: Record<string, AuthoredWords> = {};
  const diagnostics: Diagnostic[] = [];
  for (const { file, path } of wanted) {
    const text = await readFile(join(folder, file), 'utf8').catch(() => undefined);
    if (text === undefined) {
      const place = originOf(path, origins) ?? { file: schoolFile, line: 1, column: 1 };
      const message = `There is no file “${file}” in the folder of the school.`;
      diagnostics.push({
        rule: 'config/no-file',
        severity: 'error',
        ...place,
        message,
        fix: 'Write the file, or take the line out.',
        school,
      });
      continue;
    }
    const name = displayName(join(folder, file));
    const parsed = parseLocalText(text, name);
    ownText[file] = parsed.nodes;
    ownWords[file] = wordsOfMarkdown(text, name);
    diagnostics.push(...parsed.diagnostics.map((diagnostic) => ({ ...diagnostic, school })));
  }
  return { value: { ownText, ownWords }, diagnostics };
}
