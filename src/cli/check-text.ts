import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkText, textRules } from '../check/text/index.ts';
import { parseTextFile } from '../check/text/text-file.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { counted, formatReport } from '../diagnostics/format.ts';
import { readLibrary } from '../read/library.ts';
import { fold } from '../report/check-report.ts';
import { EXIT } from './exit-codes.ts';
import type { Format } from './formats.ts';
import { closingLine, printReport } from './print-report.ts';
import { projectRoot } from './read-project.ts';
import type { Terminal } from './terminal.ts';

export interface CheckTextOptions {
  /** The texts to check. */
  readonly text: readonly string[];
  readonly content?: string;
  readonly today: string;
  readonly format: Format;
}

/** Checks texts that came from anywhere, such as the old policy of a school: prints what it finds, and counts by kind. */
export async function checkTexts(options: CheckTextOptions, terminal: Terminal): Promise<number> {
  const content = options.content ?? join(projectRoot, 'content');
  const library = await readLibrary(content);
  if (!library.value) {
    terminal.say(`The registries in ${content} cannot be read. Run “policypress check” to see why.`);
    return EXIT.cannotRun;
  }
  const rules = textRules({ ...library.value, today: options.today });
  const found: Diagnostic[] = [];
  for (const file of options.text) {
    const source = await readFile(file, 'utf8').catch(() => undefined);
    if (source === undefined || source.includes('\u0000')) {
      terminal.say(
        source === undefined ? `There is no file ${file} to read.` : `${file} is no text. Save it as plain text first.`,
      );
      return EXIT.cannotRun;
    }
    found.push(...checkText(parseTextFile(file, source), rules));
  }
  const report = { today: options.today, schools: [], findings: fold(found), waived: [] };
  if (options.format !== 'text') await printReport(report, options.format, terminal);
  else if (found.length > 0) terminal.print(`${formatReport(found, terminal.palette)}\n\n${byKind(found)}`);
  terminal.say(closingLine(counted(options.text.length, 'text'), report, terminal));
  return hasErrors(found) ? EXIT.problems : EXIT.ok;
}

function byKind(found: readonly Diagnostic[]): string {
  const kinds = [...Map.groupBy(found, ({ rule }) => rule)].sort(
    ([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1),
  );
  return kinds.map(([rule, { length }]) => `${String(length).padStart(5)}  ${rule}`).join('\n');
}
