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

  constructor(data: PageThreadData, answer: Ask = knowsNothing) {
    const { port1, port2 } = new MessageChannel();
    answerAt(port1, answer);
    const start: PageThreadStart = { ...data, questions: port2 };
    this.#worker = new Worker(THREAD, { workerData: start, transferList: [port2] });
    this.#failed = new Promise((_, fail) => {
      this.#worker.once('error', fail);
      this.#worker.once('exit', (code) => code !== 0 && fail(new Error(`A thread for pages ended with ${code}.`)));
    });
    // Whoever waits is told; nobody may be waiting.
    this.#failed.catch(() => undefined);
  }

  /** Makes pages. It is asked for one thing at a time. */
  make(wanted: PagesWanted): Promise<PagesMade> {
    const made = new Promise<PagesMade>((done) => this.#worker.once('message', done));
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

/**
 * Shares work among threads: each takes the next piece when it is done with one. When one fails, or the work is to
 * stop, all end at once.
 * @param afterwards what the first thread does when all pieces are done
 */
export async function shareOut<Piece>(
  pieces: readonly Piece[],
  { answer, ...data }: PageThreadData & { readonly answer?: Ask | undefined },
  work: (thread: PageThread, piece: Piece) => Promise<void>,
  afterwards: (thread: PageThread) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const threads = Array.from({ length: threadsFor(pieces.length) }, () => new PageThread(data, answer));
  const waiting = [...pieces];
  const run = async (thread: PageThread): Promise<void> => {
    for (let piece = waiting.shift(); piece !== undefined; piece = waiting.shift()) await work(thread, piece);
  };
  const stopped = new Promise<never>((_, fail) =>
    signal?.addEventListener('abort', () => fail(signal.reason), { once: true }),
  );
  stopped.catch(() => undefined);
  const [first, ...others] = threads;
  try {
    signal?.throwIfAborted();
    await Promise.race([Promise.all(threads.map(run)), stopped]);
    await Promise.all(others.map((thread) => thread.close()));
    if (first) await Promise.race([afterwards(first).then(() => first.close()), stopped]);
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}
