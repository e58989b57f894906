import { rm } from 'node:fs/promises';
import { pdfRules } from '../check/pdf/index.ts';
import { parsePdf } from '../check/pdf/parse-pdf.ts';
import { applyPdfRules } from '../check/pdf/rule.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/document.ts';
import type { Library } from '../document/library.ts';
import type { SchoolPlan } from '../plan/build-plan.ts';
import { type PrintJob, printPack } from '../print/print-pack.ts';
import { inside } from '../publish/inside.ts';
import { editionPdfPath, largePrintPath, pdfPath } from '../site/paths.ts';
import type { EditionPdfs, PdfInfo } from '../site/site-input.ts';
import { editionJobs } from './print-editions.ts';
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
 * Prints every document of every school, its translations and its past editions, and checks each PDF while the browser is at work on the
 * next.
 */
export async function printDocuments(
  plans: readonly SchoolPlan[],
  library: Library,
  options: PrintDocumentsOptions,
): Promise<Printed> {
  const jobs: PrintJob[] = [];
  for (const plan of plans)
    jobs.push(
      ...documentJobs(plan, options.folder),
      ...(await translationJobs(plan, library, options.today, options.folder)),
      ...(options.largePrint ? largeJobs(plan, options.folder) : []),
      ...editionJobs(plan, library, options.today, options.folder),
    );
  let done = 0;
  const outcome = await printPack(jobs, {
    signal: options.signal,
    cache: true,
    fresh: options.fresh,
    inspect: inspectPdf,
    onDone: () => {
      done += 1;
      options.onProgress('PDFs', done, jobs.length);
    },
  });
  if ('noBrowser' in outcome) return { ...NOTHING_PRINTED, skipped: outcome.noBrowser };
  const diagnostics: Diagnostic[] = [];
  const printed: PrintedJob[] = [];
  let unchanged = 0;
  for (const { job, result } of outcome.results) {
    if ('pages' in result) {
      diagnostics.push(...result.warnings);
      if (result.unchanged) unchanged += 1;
      printed.push({ job, info: { pages: result.pages, bytes: result.bytes } });
    } else {
      diagnostics.push(result);
      await rm(job.file, { force: true });
    }
  }
  return { ...sorted(printed), diagnostics, unchanged, damaged: outcome.damaged };
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

interface PrintedJob {
  readonly job: PrintJob;
  readonly info: PdfInfo;
}

/** The files that were made, by school and document, those in large print apart, and those of editions by version. */
function sorted(printed: readonly PrintedJob[]): Pick<Printed, 'pdfs' | 'largePdfs' | 'editionPdfs'> {
  const pdfs: Record<string, Record<string, PdfInfo>> = {};
  const largePdfs: Record<string, Record<string, PdfInfo>> = {};
  const editionPdfs: Record<string, Record<string, Record<string, PdfInfo>>> = {};
  for (const { job, info } of printed) {
    const { school, document, mark, large } = job;
    if (mark === undefined) {
      const ofSize = large ? largePdfs : pdfs;
      ofSize[school.id] = { ...ofSize[school.id], [document.id]: info };
      continue;
    }
    const ofSchool = editionPdfs[school.id] ?? {};
    ofSchool[document.id] = { ...ofSchool[document.id], [document.control.version]: info };
    editionPdfs[school.id] = ofSchool;
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
