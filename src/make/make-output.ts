import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Library } from '../document/library.ts';
import type { SchoolPlan } from '../plan/build-plan.ts';
import { type PrintJob, printPack } from '../print/print-pack.ts';
import { inside } from '../publish/inside.ts';
import { closeSearch, indexSchool } from '../search/index-school.ts';
import { searchRecords } from '../search/records.ts';
import { buildSite } from '../site/build-site.ts';
import { pagePath, pdfPath } from '../site/paths.ts';
import type { PdfInfo } from '../site/site-input.ts';
import { drawCharts } from './draw-charts.ts';
import { writeOutputManifest, writeSchoolManifest } from './manifest.ts';

export interface MakeOptions {
  /** The folder in which everything is made. */
  readonly folder: string;
  readonly contentDir: string;
  /** Year-month-day. */
  readonly today: string;
  readonly pdfs: boolean;
  /** Schools whose folder is kept from an earlier build. */
  readonly kept: readonly { readonly id: string; readonly name: string }[];
  readonly signal: AbortSignal;
  readonly onProgress: (step: string, done: number, of: number) => void;
}

/** What was made of one school. */
export interface MadeSchool {
  readonly id: string;
  readonly documents: number;
  readonly pages: number;
  readonly pdfs: number;
}

export interface Made {
  readonly schools: readonly MadeSchool[];
  /** Documents that could not be printed. */
  readonly diagnostics: readonly Diagnostic[];
  /** Why no PDFs were made, when there is no browser to print with. */
  readonly pdfsSkipped?: string | undefined;
}

/** Makes PDFs, site, search and manifests of all schools in one folder. Nothing outside it is written. */
export async function makeOutput(plans: readonly SchoolPlan[], library: Library, options: MakeOptions): Promise<Made> {
  const printed = options.pdfs ? await printAll(plans, options) : { pdfs: {}, diagnostics: [] };
  options.signal.throwIfAborted();
  options.onProgress('Site', 0, plans.length);
  await buildSite(
    {
      schools: plans.map(({ school }) => school),
      library,
      today: options.today,
      charts: await drawCharts(plans),
      pdfs: printed.pdfs,
      blocked: Object.fromEntries(plans.map(({ school, blocked }) => [school.id, blocked])),
      contentDir: options.contentDir,
      searchReady: true,
      kept: options.kept,
    },
    options.folder,
  );
  options.onProgress('Site', plans.length, plans.length);
  options.signal.throwIfAborted();
  await indexAll(plans, options);
  for (const { school, documents } of plans) {
    await writeSchoolManifest(inside(options.folder, school.id), school, documents, printed.pdfs[school.id] ?? {});
  }
  const listed = [...plans.map(({ school }) => ({ id: school.id, name: school.config.name })), ...options.kept];
  await writeOutputManifest(
    options.folder,
    options.today,
    listed.sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
  return {
    schools: plans.map(({ school, documents }) => {
      const pdfs = Object.values(printed.pdfs[school.id] ?? {});
      return {
        id: school.id,
        documents: documents.length,
        pages: pdfs.reduce((sum, { pages }) => sum + pages, 0),
        pdfs: pdfs.length,
      };
    }),
    diagnostics: printed.diagnostics,
    pdfsSkipped: printed.skipped,
  };
}

interface Printed {
  readonly pdfs: Record<string, Record<string, PdfInfo>>;
  readonly diagnostics: readonly Diagnostic[];
  readonly skipped?: string | undefined;
}

async function printAll(plans: readonly SchoolPlan[], options: MakeOptions): Promise<Printed> {
  const jobs: PrintJob[] = plans.flatMap(({ school, documents }) =>
    documents.map((document) => ({ school, document, file: inside(options.folder, school.id, pdfPath(document)) })),
  );
  let done = 0;
  const outcome = await printPack(jobs, {
    signal: options.signal,
    onDone: () => {
      done += 1;
      options.onProgress('PDFs', done, jobs.length);
    },
  });
  if ('noBrowser' in outcome) return { pdfs: {}, diagnostics: [], skipped: outcome.noBrowser };
  const pdfs: Record<string, Record<string, PdfInfo>> = {};
  const diagnostics: Diagnostic[] = [];
  for (const { job, result } of outcome.results) {
    if ('pages' in result) {
      diagnostics.push(...result.warnings);
      pdfs[job.school.id] ??= {};
      (pdfs[job.school.id] as Record<string, PdfInfo>)[job.document.id] = { pages: result.pages, bytes: result.bytes };
    } else {
      diagnostics.push(result);
      await rm(job.file, { force: true });
    }
  }
  return { pdfs, diagnostics };
}

async function indexAll(plans: readonly SchoolPlan[], options: MakeOptions): Promise<void> {
  let done = 0;
  try {
    for (const { school, documents } of plans) {
      await indexSchool(
        documents.flatMap((document) => searchRecords(document, pagePath(document))),
        join(options.folder, school.id),
      );
      done += 1;
      options.onProgress('Search', done, plans.length);
      options.signal.throwIfAborted();
    }
  } finally {
    await closeSearch();
  }
}
