import { meantOr } from '../diagnostics/did-you-mean.ts';
import { counted, formatReport } from '../diagnostics/format.ts';
import type { FactUse } from '../document/document.ts';
import type { School } from '../document/school.ts';
import { factText, valueAt } from '../resolve/facts.ts';
import { resolvePack } from '../resolve/pack.ts';
import { factPaths, findFact } from '../schema/paths.ts';
import { pageUsesOf } from '../site/page-facts.ts';
import { EXIT } from './exit-codes.ts';
import { openProject } from './read-project.ts';
import type { Terminal } from './terminal.ts';

export interface ExplainOptions {
  readonly schools?: string;
  readonly content?: string;
  readonly today: string;
}

/** Prints the value of a fact of a school, the file and line it comes from and every place it is used. */
export async function explain(
  schoolId: string,
  path: string,
  options: ExplainOptions,
  terminal: Terminal,
): Promise<number> {
  const opened = await openProject({ ...options, school: [schoolId] });
  const fact = path.replace(/^school\./, '');
  const key = findFact(fact);
  if ('problem' in opened || !key) {
    const unknown = `There is no fact “${fact}”. ${meantOr(fact, factPaths(), 'docs/configuration.md lists all facts.')}`;
    terminal.say('problem' in opened ? opened.problem : unknown);
    return EXIT.cannotRun;
  }
  const {
    project,
    schools: [school],
  } = opened;
  if (!school || !project.library) {
    terminal.print(formatReport(project.diagnostics, terminal.palette));
    terminal.say(`“${fact}” cannot be explained until these problems are mended.`);
    return EXIT.problems;
  }
  const uses = resolvePack(school, project.library, options.today).value.flatMap((document) => document.uses);
  terminal.print(describe(school, fact, key.help?.description, uses));
  return EXIT.ok;
}

function describe(school: School, fact: string, description: string | undefined, uses: readonly FactUse[]): string {
  const value = factText(school, fact) ?? JSON.stringify(valueAt(school, fact), undefined, 2);
  const origin = school.origins[fact];
  const from = origin
    ? `${origin.file}:${origin.line}:${origin.column}`
    : value === undefined
      ? 'nowhere: the school does not have it'
      : 'the default of the schema';
  const inherited = origin && origin.file !== school.file ? ' (inherited from the trust)' : '';
  const places = uses
    .filter((use) => use.fact === fact || use.fact.startsWith(`${fact}.`))
    .map(
      ({ document, section, place }) =>
        `  ${document} › ${section}  ${place ? `${place.file}:${place.line}:${place.column}` : ''}`,
    );
  const all = [...new Set([...places, ...pageUsesOf(fact).map((use) => `  ${use}`)])];
  return [
    `${fact} = ${value ?? '(none)'}`,
    ...(description ? [description] : []),
    '',
    `From: ${from}${inherited}`,
    '',
    all.length === 0 ? 'Used: nowhere' : `Used in ${counted(all.length, 'place')}:`,
    ...all,
  ].join('\n');
}
