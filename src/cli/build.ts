import { resolve } from 'node:path';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { counted } from '../diagnostics/format.ts';
import type { Library } from '../document/library.ts';
import { firstPublishedFrom } from '../edition/noted.ts';
import { keepUnchanged } from '../make/keep-unchanged.ts';
import { type KeptSchool, type Made, makeOutput } from '../make/make-output.ts';
import { saveMemory } from '../make/save-memory.ts';
import { readSchoolInputs } from '../make/school-inputs.ts';
import type { MadeSchool } from '../make/seal-school.ts';
import { type BuildPlan, planBuild, type SchoolPlan } from '../plan/build-plan.ts';
import {
  abandonBuilding,
  keepPublished,
  type OutputFolders,
  outputFolders,
  outputProblem,
  publishOutput,
  startBuilding,
} from '../publish/work-folder.ts';
import { readNotedAmendments } from '../read/noted-amendments.ts';
import { renderReused, renderSummary } from './build-summary.ts';
import { EXIT } from './exit-codes.ts';
import { holdOutput } from './hold-output.ts';
import { overlap } from './output-trouble.ts';
import { printFindings } from './print-report.ts';
import { type Folders, type OpenedProject, openProject, type Project } from './read-project.ts';
import type { Terminal } from './terminal.ts';

export interface BuildOptions {
  readonly schools?: string;
  readonly content?: string;
  readonly school?: readonly string[];
  readonly out: string;
  readonly pdf: boolean;
  readonly largePrint?: boolean;
  readonly fresh?: boolean;
  readonly today: string;
  readonly signal: AbortSignal;
}

/** Builds site, search and PDFs beside the published output and swaps them in at the end. */
export async function build(options: BuildOptions, terminal: Terminal): Promise<number> {
  saveMemory();
  const opened = await openProject(options);
  const output = outputFolders(options.out);
  const problem =
    'problem' in opened
      ? opened.problem
      : (overlap(output.out, opened.folders) ?? (await outputProblem(output.out, 'site')));
  if (problem !== undefined || 'problem' in opened) {
    terminal.say(problem ?? '');
    return EXIT.cannotRun;
  }
  const { project } = opened;
  const { library } = project;
  if (!library) {
    await printFindings(project.diagnostics, terminal);
    terminal.say('Nothing was built: the library cannot be read.');
    return EXIT.problems;
  }
  return holdOutput(output, 'build', terminal, () => buildLocked(options, opened, library, output, terminal));
}

async function buildLocked(
  options: BuildOptions,
  { folders, project, schools, wanted }: OpenedProject,
  library: Library,
  output: OutputFolders,
  terminal: Terminal,
): Promise<number> {
  const started = performance.now();
  const amendments = await readNotedAmendments(output.out, wanted);
  const plan = planBuild(schools, library, options.today, project.diagnostics, (school) =>
    firstPublishedFrom(amendments[school] ?? []),
  );
  await startBuilding(output);
  const fates = await keepOthers(plan, project, output);
  const giveUp = async (found: readonly Diagnostic[], why: string, code: number): Promise<number> => {
    await printFindings(found, terminal);
    await abandonBuilding(output);
    terminal.say(`Nothing was built: ${why}. The published folder is as it was.`);
    return code;
  };
  if (fates.make.length === 0) return giveUp(plan.diagnostics, 'no school is free of errors', EXIT.problems);
  const { made, unchanged } = await makeAll(fates, library, amendments, folders, output, options, terminal);
  options.signal.throwIfAborted();
  const found = [...plan.diagnostics, ...made.diagnostics];
  if (made.schools.length === 0 && unchanged.length === 0)
    return giveUp(found, 'the pages of no school are fit to be published', EXIT.printFailed);
  await publishOutput(output);
  await printFindings(found, terminal);
  const kept = [...fates.kept, ...made.kept];
  const lost = [...fates.lost, ...made.lost];
  const seconds = (performance.now() - started) / 1000;
  terminal.print(renderSummary({ made, unchanged, plan, kept, lost, seconds, wanted }));
  sayMore(made, unchanged, plan, options.out, terminal);
  return exitCode(plan.diagnostics, made);
}

/** Makes the schools that have changed since the last build, and keeps the folders of the others. */
async function makeAll(
  { make, kept }: Fates,
  library: Library,
  amendments: Awaited<ReturnType<typeof readNotedAmendments>>,
  folders: Folders,
  output: OutputFolders,
  { today, pdf, largePrint = false, fresh = false, signal }: BuildOptions,
  terminal: Terminal,
): Promise<{ readonly made: Made; readonly unchanged: readonly MadeSchool[] }> {
  const setting = { contentDir: folders.content, today, pdfs: pdf, largePrint, amendments };
  const inputs = await readSchoolInputs(make, setting);
  const { changed, unchanged } = await keepUnchanged(make, fresh ? {} : inputs, output);
  const made = await makeOutput(changed, library, {
    ...setting,
    folder: output.building,
    fresh,
    kept,
    unchanged: unchanged.map(({ plan }) => plan),
    inputs,
    keep: (id) => keepPublished(output, id),
    signal,
    onProgress: terminal.progress,
  });
  return { made, unchanged: unchanged.map(({ school }) => school) };
}

/** What the table does not show: PDFs that were kept or could not be made, waived warnings, and where all of it is. */
function sayMore(made: Made, unchanged: readonly MadeSchool[], plan: BuildPlan, out: string, terminal: Terminal): void {
  const waived = plan.schools.reduce((sum, school) => sum + school.waived.length, 0);
  const lines = [
    renderReused(made, unchanged),
    made.pdfsSkipped,
    waived > 0 ? `${counted(waived, 'warning')} waived (“policypress check” lists them)` : undefined,
    `${counted(made.schools.length + unchanged.length, 'school')} published in ${resolve(out)}`,
  ];
  for (const line of lines) if (line) terminal.say(`\n${line}`);
}

/** What becomes of the schools of a project: made, kept from an earlier build, or neither. */
interface Fates {
  readonly make: readonly SchoolPlan[];
  readonly kept: readonly KeptSchool[];
  readonly lost: readonly string[];
}

/**
 * A school that is not built now, or that has an error, keeps what an earlier build published. Where there is
 * nothing to keep, its sound documents are published without the broken ones.
 */
async function keepOthers(plan: BuildPlan, project: Project, output: OutputFolders): Promise<Fates> {
  const make: SchoolPlan[] = [];
  const kept: KeptSchool[] = [];
  const lost: string[] = [];
  for (const id of project.schools.found) {
    const planned = plan.schools.find(({ school }) => school.id === id);
    if (planned && planned.blocked.length === 0) make.push(planned);
    else if (await keepPublished(output, id)) {
      const school = project.schools.schools.find((candidate) => candidate.id === id);
      kept.push({ id, name: school?.config.name ?? id, school });
    } else if (planned && planned.pages.documents.length > 0) make.push(planned);
    else lost.push(id);
  }
  return { make, kept, lost };
}

function exitCode(diagnostics: readonly Diagnostic[], made: Made): number {
  if (hasErrors(diagnostics)) return EXIT.problems;
  if (made.pdfsSkipped) return EXIT.noPdfs;
  return hasErrors(made.diagnostics) ? EXIT.printFailed : EXIT.ok;
}
