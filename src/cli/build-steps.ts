import type { Library } from '../document/library.ts';
import type { EarlyPages } from '../make/early-pages.ts';
import type { KeptNotes } from '../make/kept-notes.ts';
import { type Made, makeOutput } from '../make/make-output.ts';
import { wholeInputs } from '../make/school-inputs.ts';
import { isSharedAsNoted, noteShared } from '../make/shared-pages.ts';
import { isSettled, readStanding, type StandingSchool } from '../make/standing-school.ts';
import { keepPublished, type OutputFolders } from '../publish/work-folder.ts';
import type { CompiledPages } from '../site/bundle/open-bundle.ts';
import type { SchoolSummary } from '../site/view/school-summary.ts';
import type { BuildOptions } from './build.ts';
import type { Fates } from './build-fates.ts';
import type { OpenedBuild } from './open-build.ts';
import type { Terminal } from './terminal.ts';

/** What earlier builds left, by school. */
export type Standing = Readonly<Record<string, StandingSchool>>;

/** What earlier builds left of each school. Of those that are made all the same, nothing is compared. */
export async function readAllStanding(
  { ids, inputs, wanted }: OpenedBuild,
  fresh: boolean,
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
export const isKnown = (school: StandingSchool | undefined, wanted: readonly string[]): boolean =>
  school !== undefined && (wanted.includes(school.id) ? isSettled(school) : school.note !== undefined);

/** What the steps of a build work on. */
export interface Work {
  readonly fates: Fates;
  readonly standing: Standing;
  readonly notes: KeptNotes;
  readonly output: OutputFolders;
  readonly pages: CompiledPages;
  /** Pages that were begun while schools were planned. */
  readonly early: EarlyPages | undefined;
}

/** Says whether the published folder as a whole is what would be made again: then it is left as it is. */
export async function isAllUnchanged(
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
export async function makeAll(
  { folders, inputs }: OpenedBuild,
  library: Library,
  { fates, standing, notes, output, pages, early }: Work,
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
    pages,
    early,
    today,
    pdfs: pdf,
    largePrint,
    amendments: amendmentsOf(standing),
    folder: output.building,
    fresh,
    kept,
    unchanged,
    summaries: summariesOf(standing),
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

/** What earlier builds noted of schools, for the pages of several schools. */
export const summariesOf = (standing: Standing): Record<string, SchoolSummary> =>
  Object.fromEntries(Object.values(standing).flatMap(({ id, note }) => (note ? [[id, note.summary]] : [])));

/** Since when published folders have shown their amendments. */
export const amendmentsOf = (standing: Standing): Record<string, StandingSchool['amendments']> =>
  Object.fromEntries(Object.values(standing).map(({ id, amendments }) => [id, amendments]));
