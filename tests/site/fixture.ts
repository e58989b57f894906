import { drawCharts } from '../../src/make/draw-charts.ts';
import { siteChecks } from '../../src/make/site-checks.ts';
import { readSchools } from '../../src/read/schools.ts';
import type { SiteInput } from '../../src/site/site-input.ts';
import { createSchoolSite, type SchoolSite } from '../../src/site/view/school-site.ts';
import { contentFolder, schoolsFolder, shippedLibrary } from '../support/library.ts';

/**
 * The schools and the library of this project as the CLI hands them to the site, with PDFs that are only named and
 * without charts, which take long to lay out: `withCharts` draws them.
 */
export async function siteInput(changes: Partial<SiteInput> = {}): Promise<SiteInput> {
  const [library, { value }] = await Promise.all([shippedLibrary(), readSchools(schoolsFolder)]);
  const input: SiteInput = {
    schools: value.schools,
    library,
    today: '2026-11-22',
    audience: 'public',
    charts: {},
    pdfs: {},
    editionPdfs: {},
    blocked: {},
    contentDir: contentFolder,
    searchReady: true,
    kept: [],
    checks: siteChecks([]),
    amendments: {},
    ...changes,
  };
  const pdfs = input.schools.map((school) => [school.id, pdfsOf(createSchoolSite(input, school))]);
  return { ...input, pdfs: Object.fromEntries(pdfs) };
}

const pdfsOf = ({ documents }: SchoolSite) =>
  Object.fromEntries(documents.map(({ id }) => [id, { pages: 2, bytes: 64_000 }]));

/** The same with the charts of some schools, those of their editions among them. */
export async function withCharts(input: SiteInput, of = input.schools.map(({ id }) => id)): Promise<SiteInput> {
  const plans = input.schools
    .filter(({ id }) => of.includes(id))
    .map((school) => ({ school, documents: createSchoolSite(input, school).documents }));
  return { ...input, charts: { ...input.charts, ...(await drawCharts(plans, input.library)) } };
}
