import { rm } from 'node:fs/promises';
import { pdfRules } from '../check/pdf/index.ts';
import { parsePdf } from '../check/pdf/parse-pdf.ts';
import { applyPdfRules } from '../check/pdf/rule.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SchoolPlan } from '../plan/build-plan.ts';
import { type PrintJob, printPack } from '../print/print-pack.ts';
import { inside } from '../publish/inside.ts';
import { pdfPath } from '../site/paths.ts';
import type { PdfInfo } from '../site/site-input.ts';

/** The PDFs that were made, by school and document. */
export interface Printed {
  readonly pdfs: Readonly<Record<string, Readonly<Record<string, PdfInfo>>>>;
  /** Documents that could not be printed, or whose PDF is not fit to be published. */
  readonly diagnostics: readonly Diagnostic[];
  /** Why no PDFs were made, when there is no browser to print with. */
  readonly skipped?: string | undefined;
}

export interface PrintDocumentsOptions {
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly onProgress: (step: string, done: number, of: number) => void;
}

/** Prints every document of every school, and checks each PDF while the browser is at work on the next. */
export async function printDocuments(plans: readonly SchoolPlan[], options: PrintDocumentsOptions): Promise<Printed> {
  const jobs: PrintJob[] = plans.flatMap(({ school, documents }) =>
    documents.map((document) => ({ school, document, file: inside(options.folder, school.id, pdfPath(document)) })),
  );
  let done = 0;
  const outcome = await printPack(jobs, {
    signal: options.signal,
    inspect: inspectPdf,
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
      const ofSchool = pdfs[job.school.id] ?? {};
      ofSchool[job.document.id] = { pages: result.pages, bytes: result.bytes };
      pdfs[job.school.id] = ofSchool;
    } else {
      diagnostics.push(result);
      await rm(job.file, { force: true });
    }
  }
  return { pdfs, diagnostics };
}

/** What is wrong with one PDF, before it is written. */
export const inspectPdf = ({ school, document }: PrintJob, pdf: Uint8Array, pages: number): readonly Diagnostic[] =>
  applyPdfRules(pdfRules, {
    pdf: parsePdf(pdf),
    file: `${school.id}/${pdfPath(document)}`,
    school,
    document,
    pages,
  });
