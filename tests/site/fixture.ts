import { fileURLToPath } from 'node:url';
import { layoutChart } from '../../src/flowchart/layout-chart.ts';
import { renderChartSvg } from '../../src/flowchart/render-chart.ts';
import { siteChecks } from '../../src/make/site-checks.ts';
import { readLibrary } from '../../src/read/library.ts';
import { readSchools } from '../../src/read/schools.ts';
import type { SiteInput } from '../../src/site/site-input.ts';
import { createSchoolSite, ofKind } from '../../src/site/view/school-site.ts';

export const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
const SCHOOLS = fileURLToPath(new URL('../../schools', import.meta.url));

/** The schools and the library of this project as the CLI hands them to the site, with PDFs that are only named. */
export async function siteInput(changes: Partial<SiteInput> = {}): Promise<SiteInput> {
  const [library, schools] = await Promise.all([readLibrary(CONTENT), readSchools(SCHOOLS)]);
  if (!library.value) throw new Error('The library of this project cannot be read.');
  const input: SiteInput = {
    schools: schools.value.schools,
    library: library.value,
    today: '2026-11-22',
    audience: 'public',
    charts: {},
    pdfs: {},
    editionPdfs: {},
    blocked: {},
    contentDir: CONTENT,
    searchReady: true,
    kept: [],
    checks: siteChecks([]),
    amendments: {},
    ...changes,
  };
  const made = await Promise.all(input.schools.map((school) => makeFor(input, school.id)));
  return {
    ...input,
    charts: Object.fromEntries(made.map(({ id, charts }) => [id, charts])),
    pdfs: Object.fromEntries(made.map(({ id, pdfs }) => [id, pdfs])),
  };
}

/** Charts are drawn once for the schools of this project as they are; many tests ask for the same. */
const drawnBefore = new Map<string, ReturnType<typeof drawFor>>();

function makeFor(input: SiteInput, id: string): ReturnType<typeof drawFor> {
  const plain = Object.keys(input.blocked).length === 0 && input.audience === 'public';
  const known = plain ? drawnBefore.get(id) : undefined;
  if (known) return known;
  const made = drawFor(input, id);
  if (plain) drawnBefore.set(id, made);
  return made;
}

async function drawFor(input: SiteInput, id: string) {
  const school = input.schools.find((candidate) => candidate.id === id);
  if (!school) throw new Error(`There is no school ${id}.`);
  const site = createSchoolSite(input, school);
  const drawn = ofKind(site, 'flowchart').map(
    async (chart) => [chart.id, renderChartSvg(chart, await layoutChart(chart))] as const,
  );
  return {
    id,
    charts: Object.fromEntries(await Promise.all(drawn)),
    pdfs: Object.fromEntries(site.documents.map((document) => [document.id, { pages: 2, bytes: 64_000 }])),
  };
}
