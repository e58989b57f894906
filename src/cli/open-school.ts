import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Library } from '../document/library.ts';
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

export interface OpenedSchool {
  readonly folders: Folders;
  readonly library: Library;
  readonly plan: SchoolPlan;
  /** Everything that is wrong with the school and the library. */
  readonly diagnostics: readonly Diagnostic[];
}

/** How a command ends when what it needs is not there; everything has been said. */
export interface Ended {
  readonly code: number;
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
  const opened = await openProject({ ...options, school: [options.school] });
  if ('problem' in opened) {
    terminal.say(opened.problem);
    return { code: EXIT.cannotRun };
  }
  const { folders, project, schools } = opened;
  const { library } = project;
  const planned = library && planBuild(schools, library, options.today, project.diagnostics, () => firstPublished);
  const plan = planned?.schools[0];
  if (library && plan) return { folders, library, plan, diagnostics: planned.diagnostics };
  await printFindings(planned?.diagnostics ?? project.diagnostics, terminal);
  terminal.say(regret);
  return { code: EXIT.problems };
}
