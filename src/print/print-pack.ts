import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/document.ts';
import { finishPdf } from './after/finish-pdf.ts';
import { type BrowserOptions, PrintBrowser } from './browser.ts';
import type { CachedPdf } from './cache/cached-pdf.ts';
import { openPdfCache, type PdfCache } from './cache/pdf-cache.ts';
import type { Executable } from './embedded-chromium.ts';
import { type BrowserFinder, findBrowser } from './find-browser.ts';
import { firstHtml, fitDocument, type Press, type Printable } from './fit-document.ts';
import { FAMILY_IN_PDF } from './font-files.ts';
import { loadTemplates } from './templates.ts';

export { renderPrintHtml } from './print-html.ts';

/** One document of one school, and the file it is printed to. */
export interface PrintJob extends Printable {
  /** An absolute path. */
  readonly file: string;
}

/** A printed file, or the problem that stopped it. */
export type PrintResult = PrintedFile | Diagnostic;
export interface PrintedFile {
  readonly pages: number;
  readonly bytes: number;
  /** Whether an earlier build printed it. */
  readonly unchanged: boolean;
  /** What does not stop the file and yet should be known, such as a form that has grown beyond two sides. */
  readonly warnings: readonly Diagnostic[];
}

export interface PrintOptions extends BrowserOptions {
  /** Year-month-day that the PDFs give as their date; by default the day from which the document is in force. */
  readonly date?: string;
  readonly onDone?: (job: PrintJob, result: PrintResult) => void;
  /** Looks at a file before it is written. One with an error among what it says is not written. */
  readonly inspect?: (job: PrintJob, pdf: Uint8Array, pages: number) => readonly Diagnostic[];
  readonly signal?: AbortSignal;
  /** Whether PDFs of earlier builds may be used again, and new ones are kept for later; a text names the folder. */
  readonly cache?: boolean | string;
  /** Prints everything anew all the same. */
  readonly fresh?: boolean;
  /** How to find a browser; tests put their own in its place. */
  readonly find?: BrowserFinder;
  /** Hears of the browser as soon as there is one, for tests that kill it. */
  readonly onBrowser?: (browser: PrintBrowser) => void;
}

/** One result for every job, in their order; or why nothing could be printed at all. */
export type PackOutcome =
  | {
      readonly results: readonly { readonly job: PrintJob; readonly result: PrintResult }[];
      /** How many PDFs of earlier builds were damaged, and so were made again. */
      readonly damaged: number;
    }
  | { readonly noBrowser: string };

/** Prints a pack: each document to its own file; see `printEach`. */
export async function printPack(jobs: readonly PrintJob[], options: PrintOptions = {}): Promise<PackOutcome> {
  const results = new Map<PrintJob, PrintResult>();
  const onDone = (job: PrintJob, result: PrintResult): void => {
    results.set(job, result);
    options.onDone?.(job, result);
  };
  const outcome = await printEach(jobs, { ...options, onDone });
  if ('noBrowser' in outcome) return outcome;
  return {
    ...outcome,
    results: jobs.flatMap((job) => {
      const result = results.get(job);
      return result ? [{ job, result }] : [];
    }),
  };
}

/** How many PDFs of earlier builds were damaged, and so were made again; or why nothing could be printed at all. */
export type EachOutcome = { readonly damaged: number } | { readonly noBrowser: string };

/**
 * Prints each document to its own file, which appears only when it is whole. A document that cannot be printed becomes
 * a diagnostic, and the others go on. The jobs are asked for one after the other, and forgotten when they are done, so
 * that the documents of a thousand schools are never in memory at once: `onDone` hears what became of each.
 */
export async function printEach(
  jobs: Iterable<PrintJob> | AsyncIterable<PrintJob>,
  options: PrintOptions = {},
): Promise<EachOutcome> {
  const { diagnostics } = await loadTemplates();
  if (diagnostics[0])
    throw new Error(
      `A template does not fit its view: ${diagnostics[0].file}:${diagnostics[0].line}: ${diagnostics[0].message}`,
    );
  const found = await (options.find ?? findBrowser)();
  if (!found.found) return { noBrowser: `${found.message} ${found.fix}` };
  const browser = new PrintBrowser(found.executable, options);
  options.onBrowser?.(browser);
  const stop = (): void => void browser.close();
  options.signal?.addEventListener('abort', stop, { once: true });
  if (options.signal?.aborted) stop();
  try {
    const cache = await cacheOf(found.executable, options);
    await runJobs({ browser, fontCss: found.fonts.css, cache }, jobs, options);
    await cache?.trim();
    return { damaged: cache?.damaged ?? 0 };
  } finally {
    options.signal?.removeEventListener('abort', stop);
    await browser.close();
  }
}

async function cacheOf(executable: Executable, { cache }: PrintOptions): Promise<PdfCache | undefined> {
  if (cache === undefined || cache === false) return undefined;
  return openPdfCache(executable, cache === true ? undefined : cache);
}

/** One more job than the browser has pages, so that the next HTML is ready when a page falls free. */
async function runJobs(
  press: CachingPress,
  jobs: Iterable<PrintJob> | AsyncIterable<PrintJob>,
  options: PrintOptions,
): Promise<void> {
  const waiting = Symbol.asyncIterator in jobs ? jobs[Symbol.asyncIterator]() : jobs[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (let next = await waiting.next(); !next.done; next = await waiting.next())
      options.onDone?.(next.value, await runJob(press, next.value, options));
  };
  await Promise.all(Array.from({ length: (options.pages ?? 2) + 1 }, work));
}

interface CachingPress extends Press {
  readonly cache: PdfCache | undefined;
}

async function runJob(press: CachingPress, job: PrintJob, options: PrintOptions): Promise<PrintResult> {
  const date = options.date ?? job.pack?.today ?? job.document.control.effective;
  const html = await firstHtml(job);
  const key = press.cache?.keyOf(html, date);
  const isAsked = key !== undefined && !options.fresh && !options.signal?.aborted;
  const known = isAsked ? await press.cache?.read(key) : undefined;
  if (known) return write(job, known, { unchanged: true, warnings: [] });
  const made = await makePdf(press, job, html, date);
  if ('rule' in made) return made;
  const warnings = options.inspect?.(job, made.pdf, made.pages) ?? [];
  const error = warnings.find(({ severity }) => severity === 'error');
  if (error) return error;
  // What there is something to say of is made again each time, so that it is said again.
  if (key !== undefined && warnings.length === 0) await press.cache?.write(key, made);
  return write(job, made, { unchanged: false, warnings });
}

/** Prints a document and does the after-work. */
async function makePdf(press: Press, job: PrintJob, html: string, date: string): Promise<CachedPdf | Diagnostic> {
  const { title } = job.document;
  const fitted = await fitDocument(press, job, html);
  if (!fitted.ok)
    return failure(
      job,
      'print/failed',
      `“${title}” could not be printed: ${fitted.reason}.`,
      'Build again. If it happens again, look for something very long in the facts of the school or in the text.',
    );
  if (![...fitted.fonts].some((font) => font.startsWith(FAMILY_IN_PDF))) {
    return failure(
      job,
      'print/fonts',
      `“${title}” was printed without its fonts, so the pages may be blank.`,
      'Delete node_modules/.cache/policypress and build again.',
    );
  }
  return {
    pdf: finishPdf(fitted.pdf, { date, destinations: fitted.destinations, large: job.large }),
    pages: fitted.pages,
  };
}

/** Writes a finished PDF to its place. */
async function write(
  job: PrintJob,
  { pdf, pages }: CachedPdf,
  { unchanged, warnings }: Pick<PrintedFile, 'unchanged' | 'warnings'>,
): Promise<PrintResult> {
  try {
    await writeWhole(job.file, pdf);
  } catch (error) {
    return failure(
      job,
      'print/not-written',
      `“${job.document.title}” could not be written: ${error instanceof Error ? error.message : String(error)}.`,
      'Make room on the disk, or make the folder writable.',
    );
  }
  return { pages, bytes: pdf.length, unchanged, warnings: [...warnings, ...lengthWarnings(job, pages)] };
}

/** A form is one sheet of paper; a chart and a poster are pinned to a wall. */
function mostPages(document: Document): number {
  if (document.kind === 'agreement') return 2;
  return document.kind === 'flowchart' || (document.kind === 'sheet' && document.layout === 'poster') ? 1 : Infinity;
}

function lengthWarnings(job: PrintJob, pages: number): Diagnostic[] {
  const most = job.pack || job.large ? Infinity : mostPages(job.document);
  if (pages <= most) return [];
  const message = `“${job.document.title}” takes ${pages} pages even in the smallest type, and should take ${most}.`;
  return [
    { ...failure(job, 'print/too-long', message, 'Shorten its text, or the names it mentions.'), severity: 'warning' },
  ];
}

/** Writes a file under another name first, so that nobody finds half of it. */
async function writeWhole(file: string, content: Uint8Array): Promise<void> {
  const draft = `${file}.${process.pid}.draft`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(draft, content);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

const failure = ({ school, document }: PrintJob, rule: string, message: string, fix: string): Diagnostic => ({
  rule,
  severity: 'error',
  message,
  fix,
  file: school.file,
  line: 1,
  column: 1,
  school: school.id,
  document: document.id,
});
