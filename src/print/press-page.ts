import { setTimeout as wait } from 'node:timers/promises';
import { type Measured, measureSettings, type Setting, setAttribute, settle, showWithNumbers } from './in-page.ts';
import type { PageSession } from './page-session.ts';
import { type ScannedPdf, scanPdf } from './pdf-scan.ts';

/** A page of the browser with one document on it, which can be changed between two prints. */
export class PressPage {
  readonly #page: PageSession;
  readonly #timeout: number;

  /** @param timeout milliseconds after which a single step counts as hung */
  constructor(page: PageSession, timeout: number) {
    this.#page = page;
    this.#timeout = timeout;
  }

  /**
   * Puts a whole HTML document in the place of the one before. It is not shown on the screen, where nobody looks:
   * laying it out there as well would cost a form a fifth of its printing.
   */
  load(html: string): Promise<void> {
    return this.#set(html.replace('</style>', '@media screen { html { display: none } }</style>'));
  }

  /** Prints what is loaded. */
  print(): Promise<Uint8Array> {
    return this.#print(true);
  }

  /**
   * Loads a document and finds where everything in it comes to stand in print. Chromium tells only in a PDF, so one is
   * made with nothing to paint and no tags, which costs a quarter of printing it. The document stays hidden.
   */
  async layOut(html: string): Promise<ScannedPdf> {
    await this.#set(html.replace('<html ', '<html style="visibility: hidden" '));
    return scanPdf(await this.#print(false));
  }

  /** Shows what was laid out, with the numbers of the pages in its contents. */
  showWithNumbers(pages: ReadonlyMap<string, number>): Promise<void> {
    return this.#run(showWithNumbers, Object.fromEntries(pages));
  }

  /**
   * How many pages the article would fill without any gap, in the settings that decide which is the first to keep to
   * each limit.
   */
  measure(setting: Setting, limits: readonly number[]): Promise<Measured> {
    return this.#run(measureSettings, setting, limits);
  }

  /** Changes an attribute of the article. */
  set(attribute: string, value: string): Promise<void> {
    return this.#run(setAttribute, attribute, value);
  }

  async #set(html: string): Promise<void> {
    const { session, frameId } = this.#page;
    const options = { timeout: this.#timeout };
    const [, isSettled] = await Promise.all([
      session.send('Page.setDocumentContent', { frameId, html }, options),
      this.#run(settle),
    ]);
    // Pictures and fonts are part of the document, so they take a few milliseconds.
    for (let settled = isSettled; !settled; settled = await this.#run(settle)) await wait(2);
  }

  /** @param whole whether it has tags and bookmarks */
  async #print(whole: boolean): Promise<Uint8Array> {
    const { data } = await this.#page.session.send(
      'Page.printToPDF',
      {
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: whole,
        generateDocumentOutline: whole,
      },
      { timeout: this.#timeout },
    );
    return Buffer.from(data, 'base64');
  }

  /** Runs a function inside the page. */
  async #run<Args extends readonly unknown[], Result>(work: (...args: Args) => Result, ...args: Args): Promise<Result> {
    const expression = `(${work})(${args.map((arg) => JSON.stringify(arg)).join(',')})`;
    const { result, exceptionDetails } = await this.#page.session.send(
      'Runtime.evaluate',
      { expression, returnByValue: true },
      { timeout: this.#timeout },
    );
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Result;
  }
}
