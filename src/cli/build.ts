import { resolve } from 'node:path';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { counted } from '../diagnostics/format.ts';
import type { Library } from '../document/library.ts';
import { firstPublishedFrom } from '../edition/noted.ts';
import { keepUnchanged } from '../make/keep-unchanged.ts';
import { type KeptSchool, type Made, makeOutput } from '../make/make-output.ts';
import { readSchoolInputs } from '../make/school-inputs.ts';
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
import { type OpenedProject, openProject, type Project } from './read-project.ts';
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
  const { make, kept, lost } = await keepOthers(plan, project, output);
  if (make.length === 0) {
    await printFindings(plan.diagnostics, terminal);
    await abandonBuilding(output);
    terminal.say('Nothing was built: no school is free of errors. The published folder is as it was.');
    return EXIT.problems;
  }
  const setting = {
    contentDir: folders.content,
    today: options.today,
    pdfs: options.pdf,
    largePrint: options.largePrint ?? false,
    amendments,
  };
  const inputs = await readSchoolInputs(make, setting);
  const fresh = options.fresh ?? false;
  const { changed, unchanged } = await keepUnchanged(make, fresh ? {} : inputs, output);
  const made = await makeOutput(changed, library, {
    ...setting,
    folder: output.building,
    fresh,
    kept,
    unchanged: unchanged.map(({ plan }) => plan),
    inputs,
    keep: (id) => keepPublished(output, id),
    signal: options.signal,
    onProgress: terminal.progress,
  });
  options.signal.throwIfAborted();
  if (made.schools.length === 0 && unchanged.length === 0) {
    await printFindings([...plan.diagnostics, ...made.diagnostics], terminal);
    await abandonBuilding(output);
    terminal.say(
      'Nothing was built: the pages of no school are fit to be published. The published folder is as it was.',
    );
    return EXIT.printFailed;
  }
  await publishOutput(output);
  const diagnostics = [...plan.diagnostics, ...made.diagnostics];
  await printFindings(diagnostics, terminal);
  const seconds = (performance.now() - started) / 1000;
  terminal.print(
    renderSummary({
      made,
      unchanged: unchanged.map(({ school }) => school),
      plan,
      kept: [...kept, ...made.kept],
      lost: [...lost, ...made.lost],
      seconds,
      wanted,
    }),
  );
  const reused = renderReused(
    made,
    unchanged.map(({ school }) => school),
  );
  if (reused !== undefined) terminal.say(`\n${reused}`);
  if (made.pdfsSkipped) terminal.say(`\n${made.pdfsSkipped}`);
  const waived = plan.schools.reduce((sum, school) => sum + school.waived.length, 0);
  if (waived > 0) terminal.say(`\n${counted(waived, 'warning')} waived (“policypress check” lists them)`);
  terminal.say(`\n${counted(made.schools.length + unchanged.length, 'school')} published in ${resolve(options.out)}`);
  return exitCode(plan.diagnostics, made);
}

/**
 * A school that is not built now, or that has an error, keeps what an earlier build published. Where there is
 * nothing to keep, its sound documents are published without the broken ones.
 */
async function keepOthers(
  plan: BuildPlan,
  project: Project,
  output: OutputFolders,
): Promise<{ make: SchoolPlan[]; kept: KeptSchool[]; lost: string[] }> {
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
