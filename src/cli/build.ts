import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Library } from '../document/library.ts';
import { openKeptNotes } from '../make/kept-notes.ts';
import { type Made, NOTHING_MADE } from '../make/make-output.ts';
import { saveMemory } from '../make/save-memory.ts';
import { abandonBuilding, outputFolders, outputProblem, publishOutput, startBuilding } from '../publish/work-folder.ts';
import { compiledPages } from '../site/bundle/open-bundle.ts';
import { decideFates } from './build-fates.ts';
import { isAllUnchanged, isKnown, makeAll, readAllStanding, type Work } from './build-steps.ts';
import { renderMore, renderSummary } from './build-summary.ts';
import { EXIT } from './exit-codes.ts';
import { holdOutput } from './hold-output.ts';
import { type OpenedBuild, openBuild, readProblems } from './open-build.ts';
import { overlap } from './output-trouble.ts';
import { beginEarly, planForBuild } from './plan-for-build.ts';
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
    await printFindings(await readProblems(opened), terminal);
    terminal.say('Nothing was built: the library cannot be read.');
    return EXIT.problems;
  }
  return holdOutput(output, 'build', terminal, async () => {
    const { fresh, signal } = options;
    const pages = compiledPages({ contentDir: opened.folders.content, fresh, signal });
    try {
      return await buildLocked(options, opened, library, { output, pages }, terminal);
    } finally {
      await pages.close();
    }
  });
}

async function buildLocked(
  options: BuildOptions,
  opened: OpenedBuild,
  library: Library,
  { output, pages }: Pick<Work, 'output' | 'pages'>,
  terminal: Terminal,
): Promise<number> {
  const started = performance.now();
  const { wanted } = opened;
  await startBuilding(output);
  const notes = await openKeptNotes();
  const standing = await readAllStanding(opened, options.fresh === true, output, notes);
  // While schools are read and planned, another process compiles their pages.
  if (!wanted.every((id) => isKnown(standing[id], wanted))) pages.begin();
  const early = beginEarly(opened, library, { standing, output, pages }, options, terminal);
  try {
    const planned = await planForBuild(opened, library, { standing, today: options.today, early });
    return await buildPlanned(
      planned,
      opened,
      library,
      { standing, notes, output, pages, early, started },
      options,
      terminal,
    );
  } finally {
    await early?.site.stop();
  }
}

async function buildPlanned(
  { plan, schools }: Awaited<ReturnType<typeof planForBuild>>,
  opened: OpenedBuild,
  library: Library,
  { started, ...begun }: Omit<Work, 'fates'> & { readonly started: number },
  options: BuildOptions,
  terminal: Terminal,
): Promise<number> {
  const { ids, wanted } = opened;
  const { standing, output } = begun;
  const fates = await decideFates(ids, { plan, schools, standing, wanted, output });
  const giveUp = async (found: readonly Diagnostic[], why: string, code: number): Promise<number> => {
    await printFindings(found, terminal);
    await abandonBuilding(output);
    terminal.say(`Nothing was built: ${why}. The published folder is as it was.`);
    return code;
  };
  if (fates.make.length + fates.unchanged.length === 0)
    return giveUp(plan.diagnostics, 'no school is free of errors', EXIT.problems);
  const work = { ...begun, fates };
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
  for (const line of renderMore(made, fates.unchanged, plan, options.out)) terminal.say(`\n${line}`);
  return exitCode(plan.diagnostics, made);
}

function exitCode(diagnostics: readonly Diagnostic[], made: Made): number {
  if (hasErrors(diagnostics)) return EXIT.problems;
  if (made.pdfsSkipped) return EXIT.noPdfs;
  return hasErrors(made.diagnostics) ? EXIT.printFailed : EXIT.ok;
}
