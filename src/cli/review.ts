import { resolve } from 'node:path';
import { catalogue } from '../check/catalogue.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { counted } from '../diagnostics/format.ts';
import type { Library } from '../document/library.ts';
import { type MadeReview, makeReview } from '../make/make-review.ts';
import { type BuildPlan, planBuild, type SchoolPlan } from '../plan/build-plan.ts';
import type { GovernorsPack } from '../print/pack/governors-pack.ts';
import { planPacks } from '../print/pack/plan-packs.ts';
import { takeLock } from '../publish/lock.ts';
import {
  abandonBuilding,
  type OutputFolders,
  outputFolders,
  outputProblem,
  publishOutput,
  startBuilding,
} from '../publish/work-folder.ts';
import { renderTable } from '../report/table.ts';
import { packPath } from '../site/paths.ts';
import { EXIT } from './exit-codes.ts';
import { diskTrouble, overlap } from './output-trouble.ts';
import { printFindings } from './print-report.ts';
import { openProject } from './read-project.ts';
import type { Terminal } from './terminal.ts';
import { unknownDocuments } from './unknown-documents.ts';

export interface ReviewOptions {
  readonly schools?: string;
  readonly content?: string;
  readonly school: string;
  /** The documents to make packs of; those that changed or were never approved where none is named. */
  readonly document: readonly string[];
  readonly all?: boolean;
  readonly out: string;
  readonly pdf: boolean;
  readonly today: string;
  readonly signal: AbortSignal;
}

/** What a review is made from. */
interface Review {
  readonly plan: SchoolPlan;
  readonly library: Library;
  readonly packs: readonly GovernorsPack[];
  readonly contentDir: string;
}

/** Makes what governors need before a meeting, in a folder of its own: the site with the drafts, and a pack for each. */
export async function review(options: ReviewOptions, terminal: Terminal): Promise<number> {
  const cannot = (why: string): number => {
    terminal.say(why);
    return EXIT.cannotRun;
  };
  const opened = await openProject({ ...options, school: [options.school] });
  if ('problem' in opened) return cannot(opened.problem);
  const { project, schools, folders } = opened;
  const output = outputFolders(options.out);
  const problem = overlap(output.out, folders) ?? (await outputProblem(output.out, 'review'));
  if (problem !== undefined) return cannot(problem);
  const { library } = project;
  const planned = library && planBuild(schools, library, options.today, project.diagnostics);
  const plan = planned?.schools[0];
  if (!library || !planned || !plan) {
    await printFindings(project.diagnostics, terminal);
    terminal.say('Nothing was made: the settings of the school or the library cannot be read.');
    return EXIT.problems;
  }
  const known = plan.drafts.map(({ id }) => id);
  const unknown = unknownDocuments(plan.school, options.document, known);
  if (unknown !== undefined) return cannot(unknown);
  const packs = planPacks(
    { plan, library, diagnostics: planned.diagnostics, rules: catalogue, today: options.today },
    { documents: options.document, all: options.all === true },
  );
  return locked({ plan, library, packs, contentDir: folders.content }, planned, output, options, terminal);
}

async function locked(
  work: Review,
  planned: BuildPlan,
  output: OutputFolders,
  options: ReviewOptions,
  terminal: Terminal,
): Promise<number> {
  const lock = await takeLock(output.lock, new Date().toISOString());
  if ('heldBy' in lock) {
    terminal.say(`Another review is being written to ${output.out} (process ${lock.heldBy.pid}). Wait for it to end.`);
    return EXIT.busy;
  }
  try {
    await startBuilding(output);
    const made = await makeReview(work.plan, work.packs, work.library, {
      folder: output.building,
      contentDir: work.contentDir,
      today: options.today,
      pdfs: options.pdf,
      signal: options.signal,
      onProgress: terminal.progress,
    });
    options.signal.throwIfAborted();
    await publishOutput(output);
    await printFindings([...planned.diagnostics, ...made.diagnostics], terminal);
    say(work, made, options, terminal);
    return exitCode(planned, made);
  } catch (error) {
    await abandonBuilding(output).catch(() => undefined);
    const trouble = diskTrouble(error);
    if (trouble === undefined) throw error;
    terminal.say(`${trouble} The folder is as it was.`);
    return EXIT.disk;
  } finally {
    await lock.release();
  }
}

function exitCode(planned: BuildPlan, made: MadeReview): number {
  if (hasErrors(planned.diagnostics)) return EXIT.problems;
  if (made.pdfsSkipped) return EXIT.noPdfs;
  return hasErrors(made.diagnostics) ? EXIT.printFailed : EXIT.ok;
}

/** The closing table: a line for each document that governors are asked about. */
function say({ plan, packs }: Review, made: MadeReview, options: ReviewOptions, terminal: Terminal): void {
  const rows = packs.map(({ draft, from, proposed, redline, checks }) => [
    draft.id,
    from?.facts.version ?? 'none',
    proposed.version,
    !redline ? 'first' : redline.change === undefined ? 'none' : proposed.change,
    String(made.pages[draft.id] ?? ''),
    String(checks.errors.length + checks.warnings.length),
    '',
  ]);
  const head = ['Document', 'From', 'Proposed', 'Change', 'Pages', 'Problems', ''];
  if (rows.length > 0) terminal.print(renderTable([head, ...rows]));
  else terminal.say('Every document is as its last edition says. Say --all for packs all the same.');
  if (made.pdfsSkipped) terminal.say(`\n${made.pdfsSkipped}`);
  const folder = resolve(options.out, plan.school.id);
  const printed = Object.keys(made.pages).length;
  if (printed > 0) terminal.say(`\n${counted(printed, 'pack')} in ${resolve(folder, packPath('x'), '..')}`);
  terminal.say(
    `The site with the drafts: ${resolve(folder, 'index.html')}. It is not for everybody: do not publish it.`,
  );
}
