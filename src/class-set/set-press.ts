import { PrintBrowser } from '../print/browser.ts';
import { type BrowserFinder, findBrowser } from '../print/find-browser.ts';
import { printPage } from '../print/fit-document.ts';
import { FAMILY_IN_PDF } from '../print/font-files.ts';
import type { ScannedPdf } from '../print/pdf-scan.ts';

/** A sheet as the browser has printed it. */
export interface PrintedSheet extends ScannedPdf {
  readonly pdf: Uint8Array;
}

/** Why a set with names cannot be printed, in words of our own: a browser may repeat what it was given. */
export class SetFailure extends Error {}

/** What prints pages with names of pupils on them. */
export interface SetPress {
  readonly print: (html: string) => Promise<PrintedSheet>;
}

export interface SetPressOptions {
  readonly signal?: AbortSignal | undefined;
  readonly find?: BrowserFinder | undefined;
  /** Font faces for letters that the printed font lacks. */
  readonly fontCss?: string;
}

/**
 * Opens a browser for pages with names. They go to it through a pipe, and stand in no file before the PDF is whole.
 * @returns what `use` gives, or why there is no browser
 */
export async function withSetPress<T>(
  options: SetPressOptions,
  use: (press: SetPress) => Promise<T>,
): Promise<T | { readonly noBrowser: string }> {
  // It would make the driver of the browser write everything that it sends to the error stream.
  delete process.env.DEBUG;
  const found = await (options.find ?? findBrowser)();
  if (!found.found) return { noBrowser: found.fix };
  const browser = new PrintBrowser(found.executable);
  const stop = (): void => void browser.close();
  options.signal?.addEventListener('abort', stop, { once: true });
  if (options.signal?.aborted) stop();
  const fontCss = [found.fonts.css, options.fontCss ?? ''].filter((css) => css !== '').join('\n');
  try {
    return await use({ print: (html) => printSheet(browser, fontCss, html) });
  } finally {
    options.signal?.removeEventListener('abort', stop);
    await browser.close();
  }
}

async function printSheet(browser: PrintBrowser, fontCss: string, html: string): Promise<PrintedSheet> {
  const printed = await printPage({ browser, fontCss }, html);
  if (!printed.ok) throw new SetFailure('the browser could not print the pages');
  if (![...printed.fonts].some((font) => font.startsWith(FAMILY_IN_PDF)))
    throw new SetFailure('the pages were printed without their fonts; delete node_modules/.cache/policypress');
  return printed;
}

/** Does work for each item, two at a time, and gives the results in their order. */
export async function inOrder<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const entries = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of entries) results[index] = await work(item);
  };
  await Promise.all([worker(), worker()]);
  return results;
}
