import { tmpdir } from 'node:os';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../src/document/library.ts';
import { PagePool } from '../../src/site/render/page-pool.ts';
import { shippedLibrary } from '../support/library.ts';

let library: Library;
beforeAll(async () => {
  library = { ...(await shippedLibrary()), words: [], translatedWords: [], places: {} };
});

let pool: PagePool | undefined;
afterEach(() => pool?.stop());

/** Threads that take two pieces of work each: the one that they make and the next. */
function open(signal?: AbortSignal, count = 1): PagePool {
  pool = new PagePool({ library, outDir: tmpdir() }, count, undefined, signal);
  return pool;
}

/** Whether something comes to its end while nothing else happens. */
const isSettled = (work: Promise<unknown>): Promise<boolean> =>
  Promise.race([work.then(() => true), new Promise<boolean>((done) => setTimeout(done, 50, false))]);

describe('the threads that share work', () => {
  it('take the next piece when they are done with one, and say when there is room for more', async () => {
    const threads = open();
    const begun: number[] = [];
    const ends = Array.from({ length: 5 }, () => Promise.withResolvers<void>());
    const pieces = ends.map(({ promise }, piece) =>
      threads.run(async () => {
        begun.push(piece);
        await promise;
        return piece;
      }),
    );
    expect(await isSettled(threads.room())).toBe(false);
    expect(begun).toEqual([0, 1]);
    const free = threads.room();
    ends[1]?.resolve();
    expect(await pieces[1]).toBe(1);
    ends[0]?.resolve();
    expect(await isSettled(free)).toBe(true);
    expect(begun).toEqual([0, 1, 2, 3]);
    for (const { resolve } of ends) resolve();
    expect(await Promise.all(pieces)).toEqual([0, 1, 2, 3, 4]);
  });

  it('end but for one when there is only one piece left', async () => {
    const threads = open(undefined, 3);
    const used = new Set<unknown>();
    const use = () => threads.run(async (thread) => used.add(thread));
    await Promise.all(Array.from({ length: 6 }, use));
    expect(used.size).toBe(3);
    await threads.narrow();
    used.clear();
    await Promise.all(Array.from({ length: 6 }, use));
    expect(used.size).toBe(1);
    await threads.close();
  });

  it('end all work when one piece fails', async () => {
    const threads = open();
    const other = threads.run(() => new Promise(() => undefined));
    const waiting = ['late', 'later', 'last'].map((word) => threads.run(async () => word));
    const failed = threads.run(() => Promise.reject(new Error('no space left')));
    for (const work of [other, failed, ...waiting.slice(1)]) work.catch(() => undefined);
    await expect(failed).rejects.toThrow('no space left');
    await expect(other).rejects.toThrow('no space left');
  });

  it('end all work when it is to stop, and take no more', async () => {
    const stop = new AbortController();
    const threads = open(stop.signal);
    const running = threads.run(() => new Promise(() => undefined));
    stop.abort(new Error('stopped by hand'));
    await expect(running).rejects.toThrow('stopped by hand');
    await expect(threads.run(async () => 'more')).rejects.toThrow('stopped by hand');
  });
});
