import { rm } from 'node:fs/promises';
import { weigh } from '../check/waivers.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Library } from '../document/library.ts';
import type { SchoolPlan } from '../plan/build-plan.ts';
import { inside } from '../publish/inside.ts';
import type { CompiledPages } from '../site/bundle/open-bundle.ts';
import type { KeptFolder, SiteInput } from '../site/site-input.ts';
import type { SchoolSummary } from '../site/view/school-summary.ts';
import type { EarlyPages } from './early-pages.ts';
import type { KeptNotes } from './kept-notes.ts';
import { makePages, makeSharedPages } from './make-pages.ts';
import { writeOutputManifest } from './manifest.ts';
import type { SharedInput, UnchangedSchool } from './pages-input.ts';
import { NOTHING_PRINTED, type Printed, printDocuments } from './print-documents.ts';
import { countSchool, type MadeSchool, sealSchool } from './seal-school.ts';

export interface MakeOptions {
  /** The folder in which everything is made. */
  readonly folder: string;
  readonly contentDir: string;
  readonly pages: CompiledPages;
  /** Pages that were begun while other schools were planned; without it all are made now. */
  readonly early?: EarlyPages | undefined;
  /** Year-month-day. */
  readonly today: string;
  readonly pdfs: boolean;
  /** Whether every document is also printed in large print. */
  readonly largePrint?: boolean;
  /** Prints every document anew, whatever earlier builds have printed. */
  readonly fresh: boolean;
  /** Who is to read it; the public where nothing is said. */
  readonly audience?: SiteInput['audience'];
  /** Schools whose folder is kept from an earlier build. */
  readonly kept: readonly KeptSchool[];
  /** Schools of which nothing has changed, whose sealed folder stands in its place already. */
  readonly unchanged: readonly UnchangedSchool[];
  /** What earlier builds noted of schools, for the pages of several schools. */
  readonly summaries: Readonly<Record<string, SchoolSummary>>;
  /** A digest of what each school is made from, by which the next build knows whether it has changed. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Where that is noted which the next build would have to find out again. */
  readonly notes: KeptNotes;
  /** Puts what an earlier build published of a school in the place of its new folder; false where there is nothing. */
  readonly keep: (school: string) => Promise<boolean>;
  /** Since when earlier builds have shown the facts that changed after an approval, by school. */
  readonly amendments: SiteInput['amendments'];
  readonly signal: AbortSignal;
  readonly onProgress: (step: string, done: number, of: number) => void;
}

export type KeptSchool = KeptFolder;

export interface Made {
  readonly schools: readonly MadeSchool[];
  /** Schools with a page that is not fit to be published, which keep what an earlier build published. */
  readonly kept: readonly KeptSchool[];
  /** Schools with such a page of which nothing was published before. */
  readonly lost: readonly string[];
  /** Documents that could not be printed, and what is wrong with the files that were made. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many PDFs an earlier build printed, and how many of those it kept were damaged. */
  readonly unchangedPdfs: number;
  readonly damagedPdfs: number;
  /** Why no PDFs were made, when there is no browser to print with. */
  readonly pdfsSkipped?: string | undefined;
}

/** What was made where there is nothing to make. */
export const NOTHING_MADE: Made = {
  schools: [],
  kept: [],
  lost: [],
  diagnostics: [],
  unchangedPdfs: 0,
  damagedPdfs: 0,
};

/**
 * Makes PDFs, site, search and manifests of schools in one folder and checks them. Nothing outside it is written, but
 * for the PDFs that are kept for later builds.
 */
export async function makeOutput(plans: readonly SchoolPlan[], library: Library, options: MakeOptions): Promise<Made> {
  const printed: Printed = options.pdfs ? await printDocuments(plans, library, options) : NOTHING_PRINTED;
  options.signal.throwIfAborted();
  const told = withoutWaived(printed.diagnostics, plans, options.today);
  const { today, audience, contentDir, amendments, summaries: noted } = options;
  const shared = { library, today, audience, contentDir, amendments };
  const pages: SharedInput = { ...shared, printed, found: told, kept: options.kept, summaries: noted };
  const { found: checked, summaries } = await makePages(plans, pages, options);
  const { sound, kept, lost } = await setAside(plans, checked, options);
  // The list of all schools must not lead to one that is not there.
  const all = [...options.kept, ...kept];
  if (lost.length > 0 && sound.length + options.unchanged.length > 0)
    await makeSharedPages(sound, { ...pages, kept: all, summaries: { ...noted, ...summaries } }, options);
  const present = [...sound.map(({ school }) => ({ id: school.id, name: school.config.name })), ...options.unchanged];
  const found = [...printed.diagnostics, ...checked];
  for (const plan of sound) await sealSchool(plan, printed, found, summaries[plan.school.id], options);
  await writeOutputManifest(
    options.folder,
    options.today,
    [...present, ...all].sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
  return {
    schools: sound.map((plan) => countSchool(plan, printed)),
    kept,
    lost,
    diagnostics: withoutWaived(found, plans, options.today),
    unchangedPdfs: printed.unchanged,
    damagedPdfs: printed.damaged,
    pdfsSkipped: printed.skipped,
  };
}

/** Takes the folder of a school with a faulty page out of the work folder. */
async function setAside(
  plans: readonly SchoolPlan[],
  checked: readonly Diagnostic[],
  { folder, keep }: MakeOptions,
): Promise<{ sound: SchoolPlan[]; kept: KeptSchool[]; lost: string[] }> {
  const sound: SchoolPlan[] = [];
  const kept: KeptSchool[] = [];
  const lost: string[] = [];
  for (const plan of plans) {
    const { id, config } = plan.school;
    if (!hasErrors(checked.filter(({ school }) => school === id))) sound.push(plan);
    else if (await keep(id)) kept.push({ id, name: config.name, school: plan.school });
    else {
      await rm(inside(folder, id), { recursive: true, force: true });
      lost.push(id);
    }
  }
  return { sound, kept, lost };
}

const withoutWaived = (found: readonly Diagnostic[], plans: readonly SchoolPlan[], today: string): Diagnostic[] =>
  plans.flatMap(
    ({ school }) =>
      weigh(
        found.filter((each) => each.school === school.id),
        school,
        today,
      ).open,
  );
