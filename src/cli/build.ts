import { resolve } from 'node:path';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { counted } from '../diagnostics/format.ts';
import type { Library } from '../document/library.ts';
import { firstPublishedFrom } from '../edition/noted.ts';
import { type KeptNotes, openKeptNotes } from '../make/kept-notes.ts';
import { type Made, makeOutput, NOTHING_MADE } from '../make/make-output.ts';
import { saveMemory } from '../make/save-memory.ts';
import { wholeInputs } from '../make/school-inputs.ts';
import { isSharedAsNoted, noteShared } from '../make/shared-pages.ts';
import { isSettled, readStanding, type StandingSchool } from '../make/standing-school.ts';
import { type BuildPlan, planBuild } from '../plan/build-plan.ts';
import {
  abandonBuilding,
  keepPublished,
  type OutputFolders,
  outputFolders,
  outputProblem,
  publishOutput,
  startBuilding,
} from '../publish/work-folder.ts';
import type { SchoolSummary } from '../site/view/school-summary.ts';
import { decideFates, type Fates } from './build-fates.ts';
import { renderReused, renderSummary } from './build-summary.ts';
import { EXIT } from './exit-codes.ts';
import { holdOutput } from './hold-output.ts';
import { type OpenedBuild, openBuild, readForBuild } from './open-build.ts';
import { overlap } from './output-trouble.ts';
import { printFindings } from './print-report.ts';
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
  const opened = await openBuild(options);
  const output = outputFolders(options.out);
  const problem =
    'problem' in opened
      ? opened.problem
      : (overlap(output.out, opened.folders) ?? (await outputProblem(output.out, 'site')));
  if (problem !== undefined || 'problem' in opened) {
    terminal.say(problem ?? '');
    return EXIT.cannotRun;
  }
  const { library } = opened;
  if (!library) {
    await printFindings((await readForBuild(opened)).diagnostics, terminal);
    terminal.say('Nothing was built: the library cannot be read.');
    return EXIT.problems;
  }
  return holdOutput(output, 'build', terminal, () => buildLocked(options, opened, library, output, terminal));
}

async function buildLocked(
  options: BuildOptions,
  opened: OpenedBuild,
  library: Library,
  output: OutputFolders,
  terminal: Terminal,
): Promise<number> {
  const started = performance.now();
  const { ids, wanted } = opened;
  await startBuilding(output);
  const notes = await openKeptNotes();
  const standing = await readAllStanding(opened, options, output, notes);
  const { schools, diagnostics } = await readForBuild(opened, (id) => isKnown(standing[id], wanted));
  const plan = planBuild(
    schools.filter(({ id }) => wanted.includes(id)),
    library,
    options.today,
    diagnostics,
    (school) => firstPublishedFrom(standing[school]?.amendments ?? []),
  );
  const fates = await decideFates(ids, { plan, schools, standing, wanted, output });
  const giveUp = async (found: readonly Diagnostic[], why: string, code: number): Promise<number> => {
    await printFindings(found, terminal);
    await abandonBuilding(output);
    terminal.say(`Nothing was built: ${why}. The published folder is as it was.`);
    return code;
  };
  if (fates.make.length + fates.unchanged.length === 0)
    return giveUp(plan.diagnostics, 'no school is free of errors', EXIT.problems);
  const work = { plan, fates, standing, notes, output };
  const stands = await isAllUnchanged(opened, work);
  const made = stands ? NOTHING_MADE : await makeAll(opened, library, work, options, terminal);
  options.signal.throwIfAborted();
  const found = [...plan.diagnostics, ...made.diagnostics];
  if (made.schools.length + fates.unchanged.length === 0)
    return giveUp(found, 'the pages of no school are fit to be published', EXIT.printFailed);
  await (stands ? abandonBuilding(output) : publishOutput(output));
  await printFindings(found, terminal);
  const kept = [...fates.kept, ...made.kept];
  const lost = [...fates.lost, ...made.lost];
  const seconds = (performance.now() - started) / 1000;
  const unchanged = fates.unchanged.map(({ counts }) => counts);
  terminal.print(renderSummary({ made, unchanged, plan, kept, lost, seconds, wanted }));
  sayMore(made, work, options.out, terminal);
  return exitCode(plan.diagnostics, made);
}

type Standing = Readonly<Record<string, StandingSchool>>;

/** What earlier builds left of each school. Of those that are made all the same, nothing is compared. */
async function readAllStanding(
  { ids, inputs, wanted }: OpenedBuild,
  { fresh = false }: BuildOptions,
  { out }: OutputFolders,
  notes: KeptNotes,
): Promise<Standing> {
  const standing: Record<string, StandingSchool> = {};
  for (const id of ids) {
    const compared = !fresh && wanted.includes(id);
    standing[id] = await readStanding(id, inputs[id] ?? '', { out, notes, compared });
  }
  return standing;
}

/** Whether so much was noted of a school that its files need not be read. */
const isKnown = (school: StandingSchool | undefined, wanted: readonly string[]): boolean =>
  school !== undefined && (wanted.includes(school.id) ? isSettled(school) : school.note !== undefined);

/** What the steps of a build work on. */
interface Work {
  readonly plan: BuildPlan;
  readonly fates: Fates;
  readonly standing: Standing;
  readonly notes: KeptNotes;
  readonly output: OutputFolders;
}

/** Says whether the published folder as a whole is what would be made again: then it is left as it is. */
async function isAllUnchanged(
  { ids, canPrint }: OpenedBuild,
  { fates, standing, notes, output }: Work,
): Promise<boolean> {
  // Without a browser it has to be said that there are no PDFs.
  if (!canPrint || fates.unchanged.length < ids.length) return false;
  return isSharedAsNoted(notes, output.out, allInputs(standing));
}

const allInputs = (standing: Standing): Record<string, string> =>
  Object.fromEntries(Object.values(standing).map(({ id, inputs }) => [id, inputs]));

/** Makes the schools that have changed since the last build, and takes over the folders of the others. */
async function makeAll(
  { folders, inputs }: OpenedBuild,
  library: Library,
  { fates, standing, notes, output }: Work,
  { today, pdf, largePrint = false, fresh = false, signal }: BuildOptions,
  terminal: Terminal,
): Promise<Made> {
  const { make, kept } = fates;
  const unchanged = fates.unchanged.map(({ school }) => school);
  for (const { id } of [...unchanged, ...kept]) {
    signal.throwIfAborted();
    await keepPublished(output, id);
  }
  const made = await makeOutput(make, library, {
    contentDir: folders.content,
    today,
    pdfs: pdf,
    largePrint,
    amendments: Object.fromEntries(Object.values(standing).map(({ id, amendments }) => [id, amendments])),
    folder: output.building,
    fresh,
    kept,
    unchanged,
    summaries: summariesOf(Object.values(standing)),
    inputs,
    notes,
    keep: (id) => keepPublished(output, id),
    signal,
    onProgress: terminal.progress,
  });
  if (kept.length + made.kept.length + fates.lost.length + made.lost.length === 0) {
    const planned = make.map(({ school: { id }, amendments }) => [id, wholeInputs(inputs[id] ?? '', amendments)]);
    await noteShared(notes, output.building, { ...allInputs(standing), ...Object.fromEntries(planned) });
  }
  await notes.trim();
  return made;
}

const summariesOf = (standing: readonly StandingSchool[]): Record<string, SchoolSummary> =>
  Object.fromEntries(standing.flatMap(({ id, note }) => (note ? [[id, note.summary]] : [])));

/** What the table does not show: PDFs that were kept or could not be made, waived warnings, and where all of it is. */
function sayMore(made: Made, { plan, fates: { unchanged } }: Work, out: string, terminal: Terminal): void {
  const planned = new Set(plan.schools.map(({ school }) => school.id));
  const waived = [
    ...plan.schools.map((school) => school.waived.length),
    ...unchanged.filter(({ school }) => !planned.has(school.id)).map((school) => school.waived),
  ].reduce((sum, count) => sum + count, 0);
  const lines = [
    renderReused(
      made,
      unchanged.map(({ counts }) => counts),
    ),
    made.pdfsSkipped,
    waived > 0 ? `${counted(waived, 'warning')} waived (“policypress check” lists them)` : undefined,
    `${counted(made.schools.length + unchanged.length, 'school')} published in ${resolve(out)}`,
  ];
  for (const line of lines) if (line) terminal.say(`\n${line}`);
}

function exitCode(diagnostics: readonly Diagnostic[], made: Made): number {
  if (hasErrors(diagnostics)) return EXIT.problems;
  if (made.pdfsSkipped) return EXIT.noPdfs;
  return hasErrors(made.diagnostics) ? EXIT.printFailed : EXIT.ok;
}
