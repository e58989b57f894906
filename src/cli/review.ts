import { resolve } from 'node:path';
import { catalogue } from '../check/catalogue.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { counted } from '../diagnostics/format.ts';
import type { Library } from '../document/library.ts';
import { type MadeReview, makeReview } from '../make/make-review.ts';
import type { SchoolPlan } from '../plan/school-plan.ts';
import type { GovernorsPack } from '../print/pack/governors-pack.ts';
import { planPacks } from '../print/pack/plan-packs.ts';
import {
  type OutputFolders,
  outputFolders,
  outputProblem,
  publishOutput,
  startBuilding,
} from '../publish/work-folder.ts';
import { renderTable } from '../report/table.ts';
import { packPath } from '../site/paths.ts';
import { EXIT } from './exit-codes.ts';
import { holdOutput } from './hold-output.ts';
import { openSchool, type SchoolOptions } from './open-school.ts';
import { overlap } from './output-trouble.ts';
import { printFindings } from './print-report.ts';
import type { Terminal } from './terminal.ts';
import { unknownDocuments } from './unknown-documents.ts';

export interface ReviewOptions extends SchoolOptions {
  /** The documents to make packs of; those that changed or were never approved where none is named. */
  readonly document: readonly string[];
  readonly all?: boolean;
  readonly out: string;
  readonly pdf: boolean;
  readonly signal: AbortSignal;
}

/** What a review is made from. */
interface Review {
  readonly plan: SchoolPlan;
  readonly library: Library;
  /** Everything that is wrong with the school and the library. */
  readonly diagnostics: readonly Diagnostic[];
  readonly packs: readonly GovernorsPack[];
  readonly contentDir: string;
}

/** Makes what governors need before a meeting, in a folder of its own: the site with the drafts, and a pack for each. */
export async function review(options: ReviewOptions, terminal: Terminal): Promise<number> {
  const opened = await openSchool(
    options,
    'Nothing was made: the settings of the school or the library cannot be read.',
    terminal,
  );
  if ('code' in opened) return opened.code;
  const { folders, library, plan, diagnostics } = opened;
  const output = outputFolders(options.out);
  const problem =
    overlap(output.out, folders) ??
    (await outputProblem(output.out, 'review')) ??
    unknownDocuments(
      plan.school,
      options.document,
      plan.drafts.map(({ id }) => id),
    );
  if (problem !== undefined) {
    terminal.say(problem);
    return EXIT.cannotRun;
  }
  const packs = planPacks(
    { plan, library, diagnostics, rules: catalogue, today: options.today },
    { documents: options.document, all: options.all === true },
  );
  const work = { plan, library, diagnostics, packs, contentDir: folders.content };
  return holdOutput(output, 'review', terminal, () => makeAndPublish(work, output, options, terminal));
}

async function makeAndPublish(
  work: Review,
  output: OutputFolders,
  options: ReviewOptions,
  terminal: Terminal,
): Promise<number> {
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
  await printFindings([...work.diagnostics, ...made.diagnostics], terminal);
  say(work, made, options, terminal);
  return exitCode(work, made);
}

function exitCode({ diagnostics }: Review, made: MadeReview): number {
  if (hasErrors(diagnostics)) return EXIT.problems;
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
