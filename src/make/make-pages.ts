import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Library } from '../document/library.ts';
import type { SchoolPlan } from '../plan/build-plan.ts';
import { buildSite } from '../site/build-site.ts';
import type { SiteInput } from '../site/site-input.ts';
import type { KeptSchool, MakeOptions } from './make-output.ts';
import type { Printed } from './print-documents.ts';
import { saveMemoryInThreads } from './save-memory.ts';
import { siteChecks } from './site-checks.ts';

/** What the pages of a build hang on besides the schools of which they are made. */
export interface PagesInput {
  readonly library: Library;
  readonly printed: Printed;
  /** What was found so far and is not waived. */
  readonly found: readonly Diagnostic[];
  readonly kept: readonly KeptSchool[];
}

/**
 * Makes site, search and manifest of each school and looks at its finished folder. One school is done with before a
 * thread begins the next, so that a build of a thousand needs little more memory than one of ten.
 * @returns what is wrong with the pages
 */
export async function makePages(
  plans: readonly SchoolPlan[],
  pages: PagesInput,
  options: MakeOptions,
): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  let done = 0;
  const progress = (): void => options.onProgress('Site', done, plans.length);
  if (plans.length > 0) progress();
  saveMemoryInThreads();
  await buildSite(siteInput(plans, options.unchanged, pages, options), options.folder, {
    steps: { address: STEPS, data: undefined },
    onSchool: (_school, result) => {
      found.push(...(result as readonly Diagnostic[]));
      done += 1;
      progress();
    },
    fresh: options.fresh,
    signal: options.signal,
  });
  return found;
}

const STEPS = new URL('school-steps.ts', import.meta.url).href;

/** Makes the pages again that stand beside the folders of schools, whose own pages stay as they are. */
export const makeSharedPages = (plans: readonly SchoolPlan[], pages: PagesInput, options: MakeOptions): Promise<void> =>
  buildSite(siteInput([], [...plans, ...options.unchanged], pages, options), options.folder);

function siteInput(
  plans: readonly SchoolPlan[],
  unchanged: readonly SchoolPlan[],
  { library, printed, found, kept }: PagesInput,
  { today, audience = 'public', contentDir, amendments }: MakeOptions,
): SiteInput {
  const { pdfs, largePdfs, editionPdfs } = printed;
  const all = [...plans, ...unchanged];
  return {
    schools: all.map(({ school }) => school).sort((a, b) => (a.id < b.id ? -1 : 1)),
    unchanged: unchanged.map(({ school }) => school.id),
    library,
    today,
    audience,
    pages: Object.fromEntries(plans.map((plan) => [plan.school.id, plan.pages])),
    charts: {},
    pdfs,
    largePdfs,
    editionPdfs,
    blocked: Object.fromEntries(all.map(({ school, blocked }) => [school.id, blocked])),
    contentDir,
    searchReady: true,
    kept,
    checks: siteChecks(plans, found),
    amendments,
  };
}
