import { rm } from 'node:fs/promises';
import { pdfRules } from '../check/pdf/index.ts';
import { parsePdf } from '../check/pdf/parse-pdf.ts';
import { applyPdfRules } from '../check/pdf/rule.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/document.ts';
import type { Library } from '../document/library.ts';
import type { SchoolPlan } from '../plan/build-plan.ts';
import { type PrintJob, type PrintResult, printEach } from '../print/print-pack.ts';
import { inside } from '../publish/inside.ts';
import { editionPdfPath, largePrintPath, pdfPath } from '../site/paths.ts';
import type { EditionPdfs, PdfInfo } from '../site/site-input.ts';
import { editionJobs, pastEditions } from './print-editions.ts';
import { translationJobs } from './translation-jobs.ts';

/** The PDFs that were made, by school and document. */
export interface Printed {
  readonly pdfs: Readonly<Record<string, Readonly<Record<string, PdfInfo>>>>;
  /** Those in large print, by school and document. */
  readonly largePdfs: Printed['pdfs'];
  /** Those of past editions, by school, document and version. */
  readonly editionPdfs: EditionPdfs;
  /** Documents that could not be printed, or whose PDF is not fit to be published. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many of them an earlier build printed. */
  readonly unchanged: number;
  /** How many that an earlier build printed were damaged, and so were made again. */
  readonly damaged: number;
  /** Why no PDFs were made, when there is no browser to print with. */
  readonly skipped?: string | undefined;
}

export interface PrintDocumentsOptions {
  readonly folder: string;
  /** Year-month-day. */
  readonly today: string;
  /** Prints every document anew, whatever earlier builds have printed. */
  readonly fresh: boolean;
  /** Whether every document is also printed in large print. */
  readonly largePrint?: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (step: string, done: number, of: number) => void;
}

/**
 * Prints every document of every school, its translations and its past editions, and checks each PDF while the browser
 * is at work on the next.
 */
export async function printDocuments(
  plans: readonly SchoolPlan[],
  library: Library,
  options: PrintDocumentsOptions,
): Promise<Printed> {
  const all = plans.reduce((sum, plan) => sum + countJobs(plan, options), 0);
  const places = new Map<PrintJob, number>();
  const finished: FinishedJob[] = [];
  let done = 0;
  const jobs = async function* (): AsyncGenerator<PrintJob> {
    let place = 0;
    for (const plan of plans)
      for (const job of await jobsOf(plan, library, options)) {
        places.set(job, place++);
        yield job;
      }
  };
  const outcome = await printEach(jobs(), {
    signal: options.signal,
    cache: true,
    fresh: options.fresh,
    inspect: inspectPdf,
    onDone: (job, result) => {
      finished[places.get(job) ?? 0] = finishedJob(job, result);
      places.delete(job);
      done += 1;
      options.onProgress('PDFs', done, Math.max(all, done));
    },
  });
  if ('noBrowser' in outcome) return { ...NOTHING_PRINTED, skipped: outcome.noBrowser };
  if (done < all) options.onProgress('PDFs', done, done);
  const failed = finished.flatMap(({ file, result }) => ('pages' in result ? [] : file));
  for (const file of failed) await rm(file, { force: true });
  return {
    ...sorted(finished),
    diagnostics: finished.flatMap(({ result }) => ('pages' in result ? result.warnings : result)),
    unchanged: finished.filter(({ result }) => 'pages' in result && result.unchanged).length,
    damaged: outcome.damaged,
  };
}

async function jobsOf(plan: SchoolPlan, library: Library, options: PrintDocumentsOptions): Promise<PrintJob[]> {
  const { folder, today, largePrint } = options;
  return [
    ...documentJobs(plan, folder),
    ...(await translationJobs(plan, library, today, folder)),
    ...(largePrint ? largeJobs(plan, folder) : []),
    ...editionJobs(plan, library, today, folder),
  ];
}

/** About how many jobs a school has: whether a translation is printed shows only when its letters are looked at. */
function countJobs(plan: SchoolPlan, { today, largePrint }: PrintDocumentsOptions): number {
  const { documents, translations } = plan.pages;
  return documents.length * (largePrint ? 2 : 1) + translations.length + pastEditions(plan, today).length;
}

export const NOTHING_PRINTED: Printed = {
  pdfs: {},
  largePdfs: {},
  editionPdfs: {},
  diagnostics: [],
  unchanged: 0,
  damaged: 0,
};

const documentJobs = ({ school, documents }: SchoolPlan, folder: string): PrintJob[] =>
  documents.map((document) => ({ school, document, file: inside(folder, school.id, pdfPath(document)) }));

const largeJobs = ({ school, documents }: SchoolPlan, folder: string): PrintJob[] =>
  documents.map((document) => ({
    school,
    document,
    large: true,
    file: inside(folder, school.id, largePrintPath(document)),
  }));

/** What is kept of a job that is done: the documents of many schools would not fit into memory. */
interface FinishedJob {
  readonly school: string;
  readonly document: string;
  readonly version: string;
  readonly file: string;
  readonly isPast: boolean;
  readonly large: boolean;
  readonly result: PrintResult;
}

const finishedJob = ({ school, document, file, mark, large }: PrintJob, result: PrintResult): FinishedJob => ({
  school: school.id,
  document: document.id,
  version: document.control.version,
  file,
  isPast: mark !== undefined,
  large: large === true,
  result,
});

/** The files that were made, by school and document, those in large print apart, and those of editions by version. */
function sorted(finished: readonly FinishedJob[]): Pick<Printed, 'pdfs' | 'largePdfs' | 'editionPdfs'> {
  const pdfs: Record<string, Record<string, PdfInfo>> = {};
  const largePdfs: Record<string, Record<string, PdfInfo>> = {};
  const editionPdfs: Record<string, Record<string, Record<string, PdfInfo>>> = {};
  for (const { school, document, version, isPast, large, result } of finished) {
    if (!('pages' in result)) continue;
    const info = { pages: result.pages, bytes: result.bytes };
    if (isPast) {
      const ofSchool = editionPdfs[school] ?? {};
      editionPdfs[school] = { ...ofSchool, [document]: { ...ofSchool[document], [version]: info } };
    } else {
      const ofSize = large ? largePdfs : pdfs;
      ofSize[school] = { ...ofSize[school], [document]: info };
    }
  }
  return { pdfs, largePdfs, editionPdfs };
}

/** What is wrong with one PDF, before it is written. */
export const inspectPdf = (
  { school, document, mark, large }: PrintJob,
  pdf: Uint8Array,
  pages: number,
): readonly Diagnostic[] =>
  applyPdfRules(pdfRules, {
    pdf: parsePdf(pdf),
    file: `${school.id}/${placeOf(document, mark, large)}`,
    school,
    document,
    pages,
  });

function placeOf(document: Document, mark: string | undefined, large: boolean | undefined): string {
  if (mark !== undefined) return editionPdfPath(document.id, document.control.version);
  return large ? largePrintPath(document) : pdfPath(document);
}
