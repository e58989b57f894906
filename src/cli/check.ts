import { checkReading } from '../check/readability.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { counted, countLine, formatReport } from '../diagnostics/format.ts';
import { planBuild } from '../plan/build-plan.ts';
import { EXIT } from './exit-codes.ts';
import { chooseFolders, readProject } from './read-project.ts';
import { hardest, renderReadings, summariseReadings } from './reading-table.ts';
import { selectSchools, unknownSchools } from './select-schools.ts';
import type { Terminal } from './terminal.ts';

export interface CheckOptions {
  readonly schools?: string;
  readonly content?: string;
  readonly school?: readonly string[];
  readonly today: string;
  /** Prints the reading age of every section and agreement. */
  readonly readingAge?: boolean;
}

/** Checks the configuration and the library, and resolves every document, without making anything. */
export async function check(options: CheckOptions, terminal: Terminal): Promise<number> {
  const folders = await chooseFolders(options);
  if ('problem' in folders) {
    terminal.say(folders.problem);
    return EXIT.cannotRun;
  }
  const project = await readProject(folders);
  const unknown = unknownSchools(options.school, project.schools.found);
  if (unknown) {
    terminal.say(unknown);
    return EXIT.cannotRun;
  }
  const schools = selectSchools(project.schools.schools, options.school);
  const plan = project.library && planBuild(schools, project.library, options.today, project.diagnostics);
  const readings = plan && project.library ? hardest(plan, project.library) : [];
  const all = [...(plan?.diagnostics ?? project.diagnostics), ...checkReading(readings)];
  const diagnostics = options.school?.length
    ? all.filter(({ school }) => school === undefined || options.school?.includes(school))
    : all;
  if (diagnostics.length > 0) terminal.print(formatReport(diagnostics, terminal.palette));
  if (options.readingAge) terminal.print(renderReadings(readings));
  else if (readings.length > 0) terminal.say(summariseReadings(readings));
  const looked = options.school?.length || project.schools.found.length;
  terminal.say(`${counted(looked, 'school')} checked: ${countLine(diagnostics, terminal.palette).toLowerCase()}.`);
  return hasErrors(diagnostics) ? EXIT.problems : EXIT.ok;
}
