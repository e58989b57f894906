import { checkReading } from '../check/readability.ts';
import { counted } from '../diagnostics/format.ts';
import { planBuild } from '../plan/build-plan.ts';
import { withExcerpts } from '../read/excerpts.ts';
import { type CheckReport, makeReport } from '../report/check-report.ts';
import { EXIT } from './exit-codes.ts';
import type { Format } from './formats.ts';
import { closingLine, printReport } from './print-report.ts';
import { openProject } from './read-project.ts';
import { hardest, renderReadings, summariseReadings } from './reading-table.ts';
import type { Terminal } from './terminal.ts';

export interface CheckOptions {
  readonly schools?: string;
  readonly content?: string;
  readonly school?: readonly string[];
  readonly today: string;
  /** Text for people when it is not given. */
  readonly format?: Format;
  /** Prints the reading age of every section and agreement. */
  readonly readingAge?: boolean;
}

/** Checks the configuration and the library, and resolves every document, without making anything. */
export async function check(options: CheckOptions, terminal: Terminal): Promise<number> {
  const opened = await openProject(options);
  if ('problem' in opened) {
    terminal.say(opened.problem);
    return EXIT.cannotRun;
  }
  const { project, schools, wanted } = opened;
  const plan = project.library && planBuild(schools, project.library, options.today, project.diagnostics);
  const readings = plan && project.library ? hardest(plan, project.library) : [];
  const diagnostics = await withExcerpts([...(plan?.diagnostics ?? project.diagnostics), ...checkReading(readings)]);
  const report = makeReport({ today: options.today, wanted, plans: plan?.schools ?? [], diagnostics });
  const { format = 'text' } = options;
  await printReport(report, format, terminal);
  if (options.readingAge && format === 'text') terminal.print(renderReadings(readings));
  else if (readings.length > 0) terminal.say(summariseReadings(readings));
  terminal.say(closingLine(counted(wanted.length, 'school'), report, terminal));
  return hasError(report) ? EXIT.problems : EXIT.ok;
}

const hasError = ({ findings }: CheckReport): boolean =>
  findings.some(({ diagnostic }) => diagnostic.severity === 'error');
