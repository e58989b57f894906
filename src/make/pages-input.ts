import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Library } from '../document/library.ts';
import type { SchoolPlan } from '../plan/build-plan.ts';
import type { KeptFolder, SiteInput } from '../site/site-input.ts';
import type { Printed } from './print-documents.ts';
import { siteChecks } from './site-checks.ts';

/** What the pages of a build show besides the schools of which they are made. */
export interface SharedInput extends Pick<SiteInput, 'amendments' | 'contentDir' | 'summaries' | 'today'> {
  readonly library: Library;
  readonly audience?: SiteInput['audience'] | undefined;
  readonly printed: Printed;
  /** What was found so far and is not waived. */
  readonly found: readonly Diagnostic[];
  readonly kept: readonly KeptFolder[];
}

/** A school whose folder stands already; it is read where no build has noted what pages of several schools tell of it. */
export type UnchangedSchool = Pick<KeptFolder, 'id' | 'name' | 'school'>;

/** What the pages of planned schools are made from, and those beside their folders. */
export function inputOfPlans(
  plans: readonly SchoolPlan[],
  { printed, found, audience = 'public', ...shared }: SharedInput,
  unchanged: readonly UnchangedSchool[] = [],
): SiteInput {
  const { pdfs, largePdfs, editionPdfs } = printed;
  const schools = [...plans.map(({ school }) => school), ...unchanged.flatMap(({ school }) => school ?? [])];
  return {
    ...shared,
    audience,
    schools: schools.sort((a, b) => (a.id < b.id ? -1 : 1)),
    unchanged: unchanged.map(({ id }) => id),
    pages: Object.fromEntries(plans.map((plan) => [plan.school.id, plan.pages])),
    charts: {},
    pdfs,
    largePdfs,
    editionPdfs,
    blocked: Object.fromEntries(plans.map(({ school, blocked }) => [school.id, blocked])),
    searchReady: true,
    checks: siteChecks(plans, found),
  };
}
