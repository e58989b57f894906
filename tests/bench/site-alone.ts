import { placeCharts } from '../../src/make/place-charts.ts';
import { makeRoomForThreads, saveMemory } from '../../src/make/save-memory.ts';
import { siteChecks } from '../../src/make/site-checks.ts';
import { planBuild } from '../../src/plan/build-plan.ts';
import { readLibrary } from '../../src/read/library.ts';
import { readSchools } from '../../src/read/schools.ts';
import { buildSite } from '../../src/site/build-site.ts';
import { compiledPages } from '../../src/site/bundle/open-bundle.ts';

/**
 * Reads and resolves schools and makes their pages, and nothing else: no search index, no manifests, and nothing looks
 * at the pages that were made. A process of its own, so that its cost can be measured.
 */
const [schools = '', content = '', today = '', out = ''] = process.argv.slice(2);
saveMemory();
const pages = compiledPages({ contentDir: content, fresh: true });
pages.begin();
const [read, library] = await Promise.all([readSchools(schools), readLibrary(content)]);
if (!library.value) throw new Error('The library cannot be read.');
const shared = library.value;
const plan = planBuild(read.value.schools, shared, today, [...read.diagnostics, ...library.diagnostics]);
makeRoomForThreads();
await buildSite(
  {
    schools: plan.schools.map(({ school }) => school),
    library: shared,
    today,
    audience: 'public',
    pages: Object.fromEntries(plan.schools.map(({ school, pages }) => [school.id, pages])),
    charts: {},
    pdfs: {},
    editionPdfs: {},
    blocked: Object.fromEntries(plan.schools.map(({ school, blocked }) => [school.id, blocked])),
    contentDir: content,
    searchReady: false,
    kept: [],
    checks: siteChecks(plan.schools),
    amendments: {},
  },
  out,
  { steps: { address: new URL('charts-alone.ts', import.meta.url).href, data: undefined }, answer: placeCharts, pages },
);
await pages.close();
