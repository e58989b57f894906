import type { Executable } from './embedded-chromium.ts';
import { launchBrowser, type RunningBrowser } from './launch-browser.ts';
import { openPage, type PageSession } from './page-session.ts';
import { Places } from './places.ts';
import { PressPage } from './press-page.ts';

/** What came of some work on a page, or in plain words why nothing did. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

export interface BrowserOptions {
  /** How many pages print side by side. */
  readonly pages?: number;
  /** After how many documents the browser is replaced by a fresh one. */
  readonly documentsPerBrowser?: number;
}

interface Current extends RunningBrowser {
  /** Pages that wait for the next document. */
  readonly idle: PageSession[];
  printed: number;
}

/**
 * One browser that prints many documents, on a few pages that are used again and again.
 * A browser that dies or hangs is killed and replaced. The document that was being printed is tried once more,
 * alone, so that one bad document cannot spoil the last chance of another.
 */
export class PrintBrowser {
  readonly #executable: Executable;
  readonly #places: Places;
  readonly #limit: number;
  #current: Promise<Current> | undefined;
  /** Browsers that are on their way out. */
  readonly #ending = new Set<Promise<void>>();
  #closed = false;

  constructor(executable: Executable, { pages = 2, documentsPerBrowser = 400 }: BrowserOptions = {}) {
    this.#executable = executable;
    this.#places = new Places(pages);
    this.#limit = documentsPerBrowser;
  }

  /**
   * Lends a page for the work on one document, which begins with loading it: the work may be done a second time. Never
   * throws: trouble comes back as words.
   * @param deadline milliseconds for all of the work
   */
  async use<T>(work: (page: PressPage) => Promise<T>, deadline: number): Promise<Outcome<T>> {
    const first = await this.#places.use(1, () => this.#attempt(work, deadline));
    if (first.ok || this.#closed) return first;
    return this.#places.use(this.#places.size, () => this.#attempt(work, deadline));
  }

  /** Ends the browser, and waits for those that were replaced. Documents that are still being printed fail. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#drop(this.#current);
    await Promise.all(this.#ending);
  }

  /** The process that prints at the moment, for tests that kill it. */
  async processId(): Promise<number | undefined> {
    return (await this.#current?.catch(() => undefined))?.browser.process()?.pid;
  }

  /** Whether a browser was started that has not been ended. */
  isRunning(): boolean {
    return this.#current !== undefined;
  }

  async #attempt<T>(work: (page: PressPage) => Promise<T>, deadline: number): Promise<Outcome<T>> {
    if (this.#closed) return { ok: false, reason: 'printing was stopped' };
    this.#current ??= this.#start();
    const mine = this.#current;
    try {
      const current = await mine;
      const page = current.idle.pop() ?? (await withDeadline(openPage(current.browser), deadline));
      const value = await withDeadline(work(new PressPage(page, deadline)), deadline);
      current.idle.push(page);
      current.printed += 1;
      if (current.printed >= this.#limit) this.#retire(mine);
      return { ok: true, value };
    } catch (error) {
      await this.#drop(mine);
      return { ok: false, reason: this.#closed ? 'printing was stopped' : reasonOf(error) };
    }
  }

  async #start(): Promise<Current> {
    return { ...(await launchBrowser(this.#executable)), idle: [], printed: 0 };
  }

  /** The next document starts a new browser; this one ends once the pages that still print on it are done. */
  #retire(old: Promise<Current>): void {
    if (this.#current !== old) return;
    this.#current = undefined;
    void this.#track(this.#places.use(this.#places.size, () => endOf(old)));
  }

  async #drop(old: Promise<Current> | undefined): Promise<void> {
    if (this.#current === old) this.#current = undefined;
    await this.#track(endOf(old));
  }

  #track(ending: Promise<void>): Promise<void> {
    this.#ending.add(ending);
    return ending.finally(() => this.#ending.delete(ending));
  }
}

async function endOf(old: Promise<Current> | undefined): Promise<void> {
  await (await old?.catch(() => undefined))?.end();
}

class DeadlineError extends Error {}

async function withDeadline<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new DeadlineError(`the browser did not finish within ${Math.round(milliseconds / 1000)} seconds`)),
      milliseconds,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof DeadlineError) return error.message;
  const [line = ''] = String(error instanceof Error ? error.message : error).split('\n');
  return /target closed|session closed|connection closed|detached|disconnected|not connected/i.test(line)
    ? 'the browser ended before the document was printed'
    : line;
}
