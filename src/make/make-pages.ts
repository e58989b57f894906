import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Library } from '../document/library.ts';
import type { SchoolPlan } from '../plan/build-plan.ts';
import { buildSite } from '../site/build-site.ts';
import type { SiteInput } from '../site/site-input.ts';
import type { SchoolSummary } from '../site/view/school-summary.ts';
import type { KeptSchool, MakeOptions, UnchangedSchool } from './make-output.ts';
import { placeCharts } from './place-charts.ts';
import type { Printed } from './print-documents.ts';
import { makeRoomForThreads } from './save-memory.ts';
import { siteChecks } from './site-checks.ts';

/** What the pages of a build hang on besides the schools of which they are made. */
export interface PagesInput {
  readonly library: Library;
  readonly printed: Printed;
  /** What was found so far and is not waived. */
  readonly found: readonly Diagnostic[];
  readonly kept: readonly KeptSchool[];
  /** What pages of several schools tell of those whose own pages were made just before. */
  readonly summaries?: Readonly<Record<string, SchoolSummary>>;
}

/** What comes of making the pages of schools besides the pages. */
export interface MadePages {
  /** What is wrong with them. */
  readonly found: readonly Diagnostic[];
  /** What pages of several schools tell of each. */
  readonly summaries: Readonly<Record<string, SchoolSummary>>;
}

/**
 * Makes site, search and manifest of each school and looks at its finished folder. One school is done with before a
 * thread begins the next, so that a build of a thousand needs little more memory than one of ten.
 */
export async function makePages(
  plans: readonly SchoolPlan[],
  pages: PagesInput,
  options: MakeOptions,
): Promise<MadePages> {
  const found: Diagnostic[] = [];
  const summaries: Record<string, SchoolSummary> = {};
  let done = 0;
  const progress = (): void => options.onProgress('Site', done, plans.length);
  if (plans.length > 0) progress();
  makeRoomForThreads();
  await buildSite(siteInput(plans, options.unchanged, pages, options), options.folder, {
    steps: { address: STEPS, data: undefined },
    answer: placeCharts,
    onSchool: (school, result, summary) => {
      summaries[school] = summary;
      found.push(...(result as readonly Diagnostic[]));
      done += 1;
      progress();
    },
    pages: options.pages,
    signal: options.signal,
  });
  return { found, summaries };
}

const STEPS = new URL('school-steps.ts', import.meta.url).href;

/** Makes the pages again that stand beside the folders of schools, whose own pages stay as they are. */
export const makeSharedPages = (plans: readonly SchoolPlan[], pages: PagesInput, options: MakeOptions): Promise<void> =>
  buildSite(siteInput([], [...plans.map(standing), ...options.unchanged], pages, options), options.folder, {
    pages: options.pages,
    signal: options.signal,
  });

const standing = ({ school }: SchoolPlan): UnchangedSchool => ({ id: school.id, name: school.config.name, school });

function siteInput(
  plans: readonly SchoolPlan[],
  unchanged: readonly UnchangedSchool[],
  { library, printed, found, kept, summaries }: PagesInput,
  { today, audience = 'public', contentDir, amendments, summaries: noted }: MakeOptions,
): SiteInput {
  const { pdfs, largePdfs, editionPdfs } = printed;
  const schools = [...plans.map(({ school }) => school), ...unchanged.flatMap(({ school }) => school ?? [])];
  return {
    schools: schools.sort((a, b) => (a.id < b.id ? -1 : 1)),
    unchanged: unchanged.map(({ id }) => id),
    library,
    today,
    audience,
    pages: Object.fromEntries(plans.map((plan) => [plan.school.id, plan.pages])),
    charts: {},
    pdfs,
    largePdfs,
    editionPdfs,
    blocked: Object.fromEntries(plans.map(({ school, blocked }) => [school.id, blocked])),
    contentDir,
    searchReady: true,
    kept,
    summaries: { ...noted, ...summaries },
    checks: siteChecks(plans, found),
    amendments,
  };
}
