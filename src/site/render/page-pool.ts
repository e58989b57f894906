import { availableParallelism } from 'node:os';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { PagesMade, PagesWanted, PageThreadData, PageThreadStart } from './messages.ts';
import { type Ask, answerAt } from './questions.ts';

const THREAD = new URL('page-thread.ts', import.meta.url);
/** A thread costs as much to start as the pages of so many schools, and more threads than this take too much memory. */
const SCHOOLS_A_THREAD = 3;
const MOST_THREADS = 4;

/** How many threads make the pages of so many schools. */
export const threadsFor = (schools: number, processors = availableParallelism()): number =>
  Math.max(1, Math.min(processors, MOST_THREADS, Math.floor(schools / SCHOOLS_A_THREAD)));

const knowsNothing: Ask = async () => {
  throw new Error('Nobody answers the threads of this site.');
};

/** A thread that makes pages. */
export class PageThread {
  readonly #worker: Worker;
  readonly #failed: Promise<never>;
  /** Who waits for what it makes, in the order in which it was asked. */
  readonly #waiting: ((made: PagesMade) => void)[] = [];

  constructor(data: PageThreadData, answer: Ask = knowsNothing) {
    const { port1, port2 } = new MessageChannel();
    answerAt(port1, answer);
    const start: PageThreadStart = { ...data, questions: port2 };
    this.#worker = new Worker(THREAD, { workerData: start, transferList: [port2] });
    this.#worker.on('message', (made: PagesMade) => this.#waiting.shift()?.(made));
    this.#failed = new Promise((_, fail) => {
      this.#worker.once('error', fail);
      this.#worker.once('exit', (code) => code !== 0 && fail(new Error(`A thread for pages ended with ${code}.`)));
    });
    // Whoever waits is told; nobody may be waiting.
    this.#failed.catch(() => undefined);
  }

  /** Makes pages, when it is done with what it was asked before. */
  make(wanted: PagesWanted): Promise<PagesMade> {
    const made = new Promise<PagesMade>((done) => this.#waiting.push(done));
    this.#worker.postMessage(wanted);
    return Promise.race([made, this.#failed]);
  }

  /** Lets it end what it began and waits until it is gone. */
  async close(): Promise<void> {
    const gone = new Promise((done) => this.#worker.once('exit', done));
    this.#worker.postMessage('close');
    await Promise.race([gone, this.#failed]);
  }

  /** Ends it at once, whatever it does. */
  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** A thread has its next piece at hand while it works on one, so that it need not wait for a busy thread to send it. */
const PIECES_A_THREAD = 2;
/** So much work waits for threads. Who has more waits too: what it would hold meanwhile takes memory. */
const MOST_WAITING = 2;

/** Threads that share work: each takes the next piece when it is done with one. */
export class PagePool {
  #threads: readonly PageThread[];
  #free: PageThread[];
  readonly #waiting: ((thread: PageThread) => void)[] = [];
  readonly #wantRoom: (() => void)[] = [];
  readonly #ended = Promise.withResolvers<never>();

  constructor(data: PageThreadData, count: number, answer?: Ask, signal?: AbortSignal) {
    this.#threads = Array.from({ length: count }, () => new PageThread(data, answer));
    this.#free = Array.from({ length: PIECES_A_THREAD }, () => this.#threads).flat();
    this.#ended.promise.catch(() => undefined);
    const abort = (): void => this.#ended.reject(signal?.reason);
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort, { once: true });
  }

  /**
   * Gives a piece of work to the next thread that can take it. When one piece fails, or the work is to stop, every
   * other fails too.
   */
  async run<Result>(work: (thread: PageThread) => Promise<Result>): Promise<Result> {
    try {
      const thread = await Promise.race([this.#ended.promise, this.#next()]);
      const result = await Promise.race([this.#ended.promise, work(thread)]);
      this.#giveBack(thread);
      return result;
    } catch (error) {
      this.#ended.reject(error);
      throw error;
    }
  }

  /** Waits until there is not much that waits. */
  async room(): Promise<void> {
    while (this.#waiting.length >= MOST_WAITING)
      await Promise.race([new Promise<void>((done) => this.#wantRoom.push(done)), this.#ended.promise]);
  }

  /** Lets all but one end, and gives their memory back: for work that takes much of it, when all other work is done. */
  async narrow(): Promise<void> {
    const [stays, ...others] = this.#threads;
    await Promise.race([this.#ended.promise, Promise.all(others.map((thread) => thread.close()))]);
    this.#threads = this.#threads.filter((thread) => thread === stays);
    this.#free = this.#free.filter((thread) => thread === stays);
  }

  /** Lets all end what they began and waits until they are gone. */
  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  /** Ends all at once. */
  async stop(): Promise<void> {
    this.#ended.reject(new Error('The threads for pages were stopped.'));
    await Promise.all(this.#threads.map((thread) => thread.stop()));
  }

  #next(): Promise<PageThread> {
    const thread = this.#free.shift();
    return thread ? Promise.resolve(thread) : new Promise((take) => this.#waiting.push(take));
  }

  #giveBack(thread: PageThread): void {
    const take = this.#waiting.shift();
    if (take) take(thread);
    else this.#free.push(thread);
    this.#wantRoom.shift()?.();
  }
}
