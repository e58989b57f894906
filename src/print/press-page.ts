import { setTimeout as wait } from 'node:timers/promises';
import { type Measured, measureSettings, type Setting, setAttribute, settle, showNumbers } from './in-page.ts';
import type { PageSession } from './page-session.ts';

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
  async load(html: string): Promise<void> {
    const { session, frameId } = this.#page;
    const hidden = html.replace('</style>', '@media screen { html { display: none } }</style>');
    const [, isSettled] = await Promise.all([
      session.send('Page.setDocumentContent', { frameId, html: hidden }, { timeout: this.#timeout }),
      this.#run(settle),
    ]);
    // Pictures and fonts are part of the document, so they take a few milliseconds.
    for (let settled = isSettled; !settled; settled = await this.#run(settle)) await wait(2);
  }

  /** Writes the numbers of the pages into the contents. */
  showNumbers(pages: ReadonlyMap<string, number>): Promise<void> {
    return this.#run(showNumbers, Object.fromEntries(pages));
  }

  /** Prints what is loaded. */
  async print(): Promise<Uint8Array> {
    const { data } = await this.#page.session.send(
      'Page.printToPDF',
      { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true },
      { timeout: this.#timeout },
    );
    return Buffer.from(data, 'base64');
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
