import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Library } from '../document/library.ts';
import type { School } from '../document/school.ts';
import type { FirstPublished } from '../edition/current.ts';
import { planBuild, type SchoolPlan } from '../plan/build-plan.ts';
import { EXIT } from './exit-codes.ts';
import { printFindings } from './print-report.ts';
import { type Folders, openProject } from './read-project.ts';
import type { Terminal } from './terminal.ts';

export interface SchoolOptions {
  readonly schools?: string;
  readonly content?: string;
  readonly school: string;
  readonly today: string;
}

/** One school as its files say, with the library. */
export interface ReadSchool {
  readonly folders: Folders;
  readonly school: School;
  readonly library: Library;
  /** What was wrong with the files that were read. */
  readonly diagnostics: readonly Diagnostic[];
}

/** How a command ends when what it needs is not there; everything has been said. */
export interface Ended {
  readonly code: number;
}

/**
 * Reads one school and the library.
 * @param regret what is said at the end where one of them cannot be read
 */
export async function readSchool(
  options: SchoolOptions,
  regret: string,
  terminal: Terminal,
): Promise<ReadSchool | Ended> {
  const opened = await openProject({ ...options, school: [options.school] });
  if ('problem' in opened) {
    terminal.say(opened.problem);
    return { code: EXIT.cannotRun };
  }
  const { folders, project, schools } = opened;
  const { library, diagnostics } = project;
  const [school] = schools;
  if (library && school) return { folders, school, library, diagnostics };
  await printFindings(diagnostics, terminal);
  terminal.say(regret);
  return { code: EXIT.problems };
}

export interface OpenedSchool {
  readonly folders: Folders;
  readonly library: Library;
  readonly plan: SchoolPlan;
  /** Everything that is wrong with the school and the library. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads everything and decides what one school publishes, as a build does.
 * @param regret what is said at the end where that cannot be decided
 * @param firstPublished when its amendments were first published; without it they count from today
 */
export async function openSchool(
  options: SchoolOptions,
  regret: string,
  terminal: Terminal,
  firstPublished?: FirstPublished,
): Promise<OpenedSchool | Ended> {
  const read = await readSchool(options, regret, terminal);
  if ('code' in read) return read;
  const { folders, school, library } = read;
  const planned = planBuild([school], library, options.today, read.diagnostics, () => firstPublished);
  const plan = planned.schools[0] as SchoolPlan;
  return { folders, library, plan, diagnostics: planned.diagnostics };
}
