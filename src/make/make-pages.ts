import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Library } from '../document/library.ts';
import type { SchoolPlan } from '../plan/build-plan.ts';
import type { CompiledPages } from '../site/bundle/open-bundle.ts';
import { type OpenSite, openSite } from '../site/open-site.ts';
import type { SchoolSummary } from '../site/view/school-summary.ts';
import type { MakeOptions } from './make-output.ts';
import { inputOfPlans, type SharedInput, type UnchangedSchool } from './pages-input.ts';
import { placeCharts } from './place-charts.ts';
import { makeRoomForThreads } from './save-memory.ts';

/** What comes of making the pages of schools besides the pages. */
export interface MadePages {
  /** What is wrong with them. */
  readonly found: readonly Diagnostic[];
  /** What pages of several schools tell of each. */
  readonly summaries: Readonly<Record<string, SchoolSummary>>;
}

/** Where a build makes its pages. */
export interface SiteFolder {
  readonly library: Library;
  readonly contentDir: string;
  /** The folder in which everything is made. */
  readonly folder: string;
  readonly pages: CompiledPages;
  readonly signal: AbortSignal;
}

/** Opens the site of a build of about so many schools: with search, manifest and the check of every page. */
export function openBuildSite({ library, contentDir, folder, pages, signal }: SiteFolder, schools: number): OpenSite {
  makeRoomForThreads(schools);
  return openSite({ library, contentDir, outDir: folder, schools, steps: STEPS, answer: placeCharts, pages, signal });
}

const STEPS = new URL('school-steps.ts', import.meta.url).href;

/**
 * Makes site, search and manifest of each school and looks at its finished folder. One school is done with before a
 * thread begins the next, so that a build of a thousand needs little more memory than one of ten.
 */
export async function makePages(
  plans: readonly SchoolPlan[],
  shared: SharedInput,
  { early, onProgress, unchanged, ...options }: MakeOptions,
): Promise<MadePages> {
  const input = inputOfPlans(plans, shared, unchanged);
  const now = plans.filter(({ school }) => !early?.made(school.id)).length;
  let done = 0;
  if (now > 0) onProgress('Site', done, now);
  const site = early?.site ?? openBuildSite({ ...options, library: shared.library }, plans.length);
  try {
    const made = await Promise.all(
      plans.map(async ({ school: { id } }) => {
        const begun = early?.made(id);
        if (begun) return { id, ...(await begun) };
        const school = await site.makeSchool(input, id);
        done += 1;
        onProgress('Site', done, now);
        return { id, ...school };
      }),
    );
    const summaries = Object.fromEntries(made.map(({ id, summary }) => [id, summary]));
    await site.makeShared({ ...input, summaries: { ...input.summaries, ...summaries } });
    await site.close();
    return { found: made.flatMap(({ result }) => result as readonly Diagnostic[]), summaries };
  } finally {
    await site.stop();
  }
}

/** Makes the pages again that stand beside the folders of schools, whose own pages stay as they are. */
export async function makeSharedPages(
  plans: readonly SchoolPlan[],
  shared: SharedInput,
  options: MakeOptions,
): Promise<void> {
  const site = openBuildSite({ ...options, library: shared.library }, 0);
  try {
    await site.makeShared(inputOfPlans([], shared, [...plans.map(standing), ...options.unchanged]));
    await site.close();
  } finally {
    await site.stop();
  }
}

const standing = ({ school }: SchoolPlan): UnchangedSchool => ({ id: school.id, name: school.config.name, school });
