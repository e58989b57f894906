import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Library } from '../document/library.ts';
import type { SchoolPlan } from '../plan/build-plan.ts';
import type { GovernorsPack } from '../print/pack/governors-pack.ts';
import { inspectPack } from '../print/pack/inspect-pack.ts';
import { printPack } from '../print/print-pack.ts';
import { inside } from '../publish/inside.ts';
import { MARKER } from '../publish/work-folder.ts';
import { closeSearch, indexSchool } from '../search/index-school.ts';
import { searchRecords } from '../search/records.ts';
import { buildSite } from '../site/build-site.ts';
import { packPath, pagePath } from '../site/paths.ts';
import { drawCharts } from './draw-charts.ts';
import { writeSchoolManifest } from './manifest.ts';
import { siteChecks } from './site-checks.ts';

export interface ReviewOptions {
  /** The folder in which everything is made. */
  readonly folder: string;
  readonly contentDir: string;
  /** Year-month-day. */
  readonly today: string;
  readonly pdfs: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (step: string, done: number, of: number) => void;
}

/** What was made for a review. */
export interface MadeReview {
  /** The pages of each pack that was printed, by document. */
  readonly pages: Readonly<Record<string, number>>;
  /** What is wrong with the packs: one with an error is not handed out. */
  readonly diagnostics: readonly Diagnostic[];
  /** Why no packs were printed, when there is no browser to print with. */
  readonly pdfsSkipped?: string | undefined;
}

/**
 * Makes a review build of one school in a folder: its site with every draft, and a PDF for each pack. Drafts with an
 * error are shown too: those who review them have to see what is wrong.
 */
export async function makeReview(
  plan: SchoolPlan,
  packs: readonly GovernorsPack[],
  library: Library,
  options: ReviewOptions,
): Promise<MadeReview> {
  const printed = options.pdfs ? await printPacks(packs, options) : { pages: {}, diagnostics: [] };
  options.signal.throwIfAborted();
  const printedIds = Object.keys(printed.pages);
  await makePages({ ...plan, documents: plan.drafts, blocked: [] }, printedIds, library, options);
  await writeMarker(plan, packs, options);
  return printed;
}

async function printPacks(packs: readonly GovernorsPack[], options: ReviewOptions): Promise<MadeReview> {
  const jobs = packs.map((pack) => ({
    school: pack.school,
    document: pack.draft,
    pack,
    file: inside(options.folder, pack.school.id, packPath(pack.draft.id)),
  }));
  let done = 0;
  const outcome = await printPack(jobs, {
    signal: options.signal,
    inspect: ({ pack }, pdf, pages) => (pack ? inspectPack(pack, pdf, pages) : []),
    onDone: () => {
      done += 1;
      options.onProgress('Packs', done, jobs.length);
    },
  });
  if ('noBrowser' in outcome) return { pages: {}, diagnostics: [], pdfsSkipped: outcome.noBrowser };
  const pages: Record<string, number> = {};
  const diagnostics: Diagnostic[] = [];
  for (const { job, result } of outcome.results) {
    if ('pages' in result) {
      pages[job.document.id] = result.pages;
      diagnostics.push(...result.warnings);
    } else diagnostics.push(result);
  }
  return { pages, diagnostics };
}

/** @param packs the documents of which a pack was printed */
async function makePages(
  plan: SchoolPlan,
  packs: readonly string[],
  library: Library,
  options: ReviewOptions,
): Promise<void> {
  const { school, documents } = plan;
  options.onProgress('Site', 0, 1);
  await buildSite(
    {
      schools: [school],
      library,
      today: options.today,
      audience: 'review',
      charts: await drawCharts([plan], library),
      pdfs: {},
      editionPdfs: {},
      packs: { [school.id]: packs },
      blocked: {},
      contentDir: options.contentDir,
      searchReady: true,
      kept: [],
      checks: siteChecks([plan], [], 'review'),
      amendments: {},
    },
    options.folder,
  );
  options.signal.throwIfAborted();
  const folder = inside(options.folder, school.id);
  try {
    await indexSchool(
      documents.flatMap((document) => searchRecords(document, pagePath(document), library)),
      folder,
    );
  } finally {
    await closeSearch();
  }
  await writeSchoolManifest(folder, school, documents, {});
  options.onProgress('Site', 1, 1);
}

/** By its marker the next review knows that it may replace the folder, and a build that it must not. */
async function writeMarker(
  { school }: SchoolPlan,
  packs: readonly GovernorsPack[],
  { folder, today }: ReviewOptions,
): Promise<void> {
  const marker = {
    madeBy: 'policypress',
    kind: 'review',
    today,
    schools: [{ id: school.id, name: school.config.name, path: `${school.id}/` }],
    packs: packs.map(({ draft, from, proposed }) => ({
      document: draft.id,
      from: from?.facts.version ?? null,
      proposed: proposed.version,
    })),
  };
  await writeFile(join(folder, MARKER), `${JSON.stringify(marker, undefined, 2)}\n`);
  await writeFile(join(folder, 'robots.txt'), 'User-agent: *\nDisallow: /\n');
}
