import type { Page } from 'puppeteer';
import { measureSettings, type Setting, showWithNumbers } from './in-page.ts';
import { type ScannedPdf, scanPdf } from './pdf-scan.ts';

const ON_PAPER = { preferCSSPageSize: true, printBackground: true, waitForFonts: true } as const;

/** A page of the browser with one document on it, which can be changed between two prints. */
export class PressPage {
  readonly #page: Page;
  readonly #timeout: number;

  /** @param timeout milliseconds after which a single step counts as hung */
  constructor(page: Page, timeout: number) {
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
    return this.#page.pdf({ ...ON_PAPER, tagged: true, outline: true, timeout: this.#timeout });
  }

  /**
   * Loads a document and finds where everything in it comes to stand in print. Chromium tells only in a PDF, so one is
   * made with nothing to paint and no tags, which costs a quarter of printing it. The document stays hidden.
   */
  async layOut(html: string): Promise<ScannedPdf> {
    await this.#set(html.replace('<html ', '<html style="visibility: hidden" '));
    return scanPdf(await this.#page.pdf({ ...ON_PAPER, tagged: false, outline: false, timeout: this.#timeout }));
  }

  /** Shows what was laid out, with the numbers of the pages in its contents. */
  async showWithNumbers(pages: ReadonlyMap<string, number>): Promise<void> {
    await this.#page.evaluate(showWithNumbers, Object.fromEntries(pages));
  }

  /**
   * How many pages the article would fill without any gap, in the settings that decide which is the first to keep to
   * each limit.
   * @returns by the place of the setting in its list
   */
  measure(setting: Setting, limits: readonly number[]): Promise<Readonly<Record<number, number>>> {
    return this.#page.evaluate(measureSettings, setting, limits);
  }

  /** Changes an attribute of the article. */
  async set(attribute: string, value: string): Promise<void> {
    await this.#page.evaluate(
      (name, text) => document.querySelector('article')?.setAttribute(name, text),
      attribute,
      value,
    );
  }

  #set(html: string): Promise<void> {
    return this.#page.setContent(html, { waitUntil: 'load', timeout: this.#timeout });
  }
}
