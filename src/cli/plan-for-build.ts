import type { Library } from '../document/library.ts';
import type { School } from '../document/school.ts';
import { firstPublishedFrom } from '../edition/noted.ts';
import { EarlyPages } from '../make/early-pages.ts';
import { openBuildSite } from '../make/make-pages.ts';
import { planSchools } from '../make/plan-schools.ts';
import { NOTHING_PRINTED } from '../make/print-documents.ts';
import type { BuildPlan, SchoolPlan } from '../plan/build-plan.ts';
import type { BuildOptions } from './build.ts';
import { amendmentsOf, isKnown, type Standing, summariesOf, type Work } from './build-steps.ts';
import type { OpenedBuild } from './open-build.ts';
import type { Terminal } from './terminal.ts';

/** Reads and plans the schools of a build, as far as that is needed. */
export const planForBuild = (
  { folders, found, diagnostics, wanted }: OpenedBuild,
  library: Library,
  {
    standing,
    today,
    early,
  }: { readonly standing: Standing; readonly today: string; readonly early: EarlyPages | undefined },
): Promise<{ readonly plan: BuildPlan; readonly schools: readonly School[] }> =>
  planSchools({
    root: folders.schools,
    found,
    library,
    diagnostics,
    today,
    wanted,
    isKnown: (id) => isKnown(standing[id], wanted),
    firstPublished: (id) => firstPublishedFrom(standing[id]?.amendments ?? []),
    onPlan: early && (async (plan) => (isSureToBeMade(plan, standing) ? early.begin(plan) : plan)),
  });

/** A school with an error may keep its published folder, and one of which nothing has changed keeps it. */
const isSureToBeMade = ({ school, blocked }: SchoolPlan, standing: Standing): boolean =>
  blocked.length === 0 && standing[school.id]?.seal === undefined;

/**
 * Lets pages be made while schools are still planned, where there are no PDFs of which they would tell.
 * @returns undefined where all pages are made after all plans
 */
export function beginEarly(
  { folders, wanted }: OpenedBuild,
  library: Library,
  { standing, output, pages }: Pick<Work, 'standing' | 'output' | 'pages'>,
  { pdf, today, signal }: BuildOptions,
  { progress }: Terminal,
): EarlyPages | undefined {
  const schools = wanted.filter((id) => standing[id]?.seal === undefined).length;
  if (pdf || schools === 0) return undefined;
  const contentDir = folders.content;
  const site = openBuildSite({ library, contentDir, folder: output.building, pages, signal }, schools);
  const shared = {
    ...{ library, today, contentDir, printed: NOTHING_PRINTED, found: [], kept: [] },
    amendments: amendmentsOf(standing),
    summaries: summariesOf(standing),
  };
  return new EarlyPages(site, shared, (done) => progress('Site', done, Math.max(done, schools)));
}
