import { EarlyPages } from '../../src/make/early-pages.ts';
import { inputOfPlans } from '../../src/make/pages-input.ts';
import { planSchools } from '../../src/make/plan-schools.ts';
import { NOTHING_PRINTED } from '../../src/make/print-documents.ts';
import { makeRoomForThreads, saveMemory } from '../../src/make/save-memory.ts';
import { findSchools } from '../../src/read/find-schools.ts';
import { readLibrary } from '../../src/read/library.ts';
import { compiledPages } from '../../src/site/bundle/open-bundle.ts';
import { openSite } from '../../src/site/open-site.ts';

/**
 * Reads and resolves schools and makes their pages as a build without PDFs does, and nothing else: no search index, no
 * manifests, and nothing looks at the pages that were made. A process of its own, so that its cost can be measured.
 */
const [root = '', contentDir = '', today = '', outDir = ''] = process.argv.slice(2);
saveMemory();
const pages = compiledPages({ contentDir, fresh: true });
pages.begin();
const [found, read] = await Promise.all([findSchools(root), readLibrary(contentDir)]);
const { value: library, diagnostics } = read;
if (!library) throw new Error('The library cannot be read.');
makeRoomForThreads(found.schools.length);
const site = openSite({ library, contentDir, outDir, schools: found.schools.length, pages });
const shared = { library, today, contentDir, printed: NOTHING_PRINTED, found: [], kept: [], amendments: {} };
const early = new EarlyPages(site, { ...shared, summaries: {} }, () => undefined);
const { plan } = await planSchools({
  ...{ root, found, library, diagnostics, today },
  wanted: found.schools.map(({ id }) => id),
  isKnown: () => false,
  firstPublished: () => () => undefined,
  onPlan: (school) => early.begin(school),
});
const made = await Promise.all(
  plan.schools.map(async ({ school: { id } }) => [id, (await early.made(id))?.summary] as const),
);
const summaries = Object.fromEntries(made.flatMap(([id, summary]) => (summary ? [[id, summary]] : [])));
await site.makeShared(inputOfPlans(plan.schools, { ...shared, summaries }));
await site.close();
await pages.close();
