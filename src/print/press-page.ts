import type { Page } from 'puppeteer';
import { fillContents, measureSettings, type Setting } from './in-page.ts';
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

  /** Puts a whole HTML document in the place of the one before. */
  async load(html: string): Promise<void> {
    await this.#page.setContent(html, { waitUntil: 'load', timeout: this.#timeout });
  }

  /** Prints what is loaded. */
  print(): Promise<Uint8Array> {
    return this.#page.pdf({ ...ON_PAPER, tagged: true, outline: true, timeout: this.#timeout });
  }

  /**
   * Where everything comes to stand in print. Chromium tells only in a PDF, so one is made with nothing to paint and
   * no tags: that costs a quarter of printing it.
   */
  async layOut(): Promise<ScannedPdf> {
    await this.#hide('hidden');
    const pdf = await this.#page.pdf({ ...ON_PAPER, tagged: false, outline: false, timeout: this.#timeout });
    await this.#hide('');
    return scanPdf(pdf);
  }

  async #hide(visibility: string): Promise<void> {
    await this.#page.evaluate((value) => document.documentElement.style.setProperty('visibility', value), visibility);
  }

  /** Writes the numbers of the pages into the contents. */
  async number(pages: ReadonlyMap<string, number>): Promise<void> {
    await this.#page.evaluate(fillContents, Object.fromEntries(pages));
  }

  /**
   * How many pages the article would fill without any gap, in each setting of one of its attributes.
   * @param enough stops at the first setting that fills no more than this
   */
  measure(setting: Setting, enough: number): Promise<number[]> {
    return this.#page.evaluate(measureSettings, setting, enough);
  }

  /** Changes an attribute of the article. */
  async set(attribute: string, value: string): Promise<void> {
    await this.#page.evaluate(
      (name, text) => document.querySelector('article')?.setAttribute(name, text),
      attribute,
      value,
    );
  }
}
