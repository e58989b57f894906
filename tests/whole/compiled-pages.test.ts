import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBundle } from '../../src/site/bundle/open-bundle.ts';
import { PageThread, threadsFor } from '../../src/site/render/page-pool.ts';
import { contentFolder, shippedLibrary } from '../support/library.ts';

let keptIn: string;
beforeAll(async () => {
  keptIn = await mkdtemp(join(tmpdir(), 'policypress-pages-'));
});
afterAll(() => rm(keptIn, { recursive: true, force: true }));

const open = (more: { fresh?: boolean; signal?: AbortSignal } = {}) =>
  openBundle({ contentDir: contentFolder, keptIn, ...more });

/** When the first module of the pages was written. */
const writtenAt = async (entry: string): Promise<number> => (await stat(fileURLToPath(entry))).mtimeMs;

describe('the compiled pages', () => {
  it('are kept, and compiled once more when a byte of them has changed', async () => {
    const [first, beside] = await Promise.all([open(), open()]);
    expect(beside.entry).toBe(first.entry);
    const written = await writtenAt(first.entry);
    expect((await open()).entry).toBe(first.entry);
    expect(await writtenAt(first.entry)).toBe(written);
    const pages = join(dirname(fileURLToPath(first.entry)), 'pages');
    const [chunk = ''] = (await readdir(pages)).filter((name) => name.endsWith('.mjs'));
    await appendFile(join(pages, chunk), '// damaged');
    expect((await open()).entry).toBe(first.entry);
    expect(await readFile(join(pages, chunk), 'utf8').catch(() => '')).not.toContain('// damaged');
    expect(await readdir(keptIn)).toHaveLength(1);
  });

  it('are compiled for one build alone when it is to use nothing of earlier ones', async () => {
    const before = await readdir(keptIn);
    const { entry, close } = await open({ fresh: true });
    expect(await readFile(fileURLToPath(entry), 'utf8')).toContain('export { app }');
    await close();
    await expect(stat(fileURLToPath(entry))).rejects.toThrow('ENOENT');
    expect(await readdir(keptIn)).toEqual(before);
  });

  it('are cleared of what a killed build left half done', async () => {
    const half = join(keptIn, '.0123abcd-999999-AbCdEf');
    await mkdir(half, { recursive: true });
    await open();
    expect((await readdir(keptIn)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('are given up when the build is stopped, and leave nothing', async () => {
    const before = await readdir(keptIn);
    const stop = new AbortController();
    const opened = open({ fresh: true, signal: stop.signal });
    setTimeout(() => stop.abort(new Error('stopped by hand')), 300);
    await expect(opened).rejects.toThrow('stopped by hand');
    expect(await readdir(keptIn)).toEqual(before);
    const left = (await readdir(tmpdir())).filter((name) => name.startsWith(`policypress-astro-${process.pid}-`));
    expect(left).toEqual([]);
  });
});

describe('the threads that make pages', () => {
  it.each([
    [0, 8, 1],
    [1, 8, 1],
    [7, 2, 2],
    [7, 8, 2],
    [100, 2, 2],
    [1000, 64, 4],
    [1000, 1, 1],
  ])('for %i schools on %i processors are %i', (schools, processors, threads) => {
    expect(threadsFor(schools, processors)).toBe(threads);
  });

  it('say why when pages cannot be made', async () => {
    const library = { ...(await shippedLibrary()), words: [], translatedWords: [], places: {} };
    const thread = new PageThread({ library, outDir: keptIn });
    const input = { today: '2026-11-22', schools: [], kept: [], charts: {} } as unknown as Parameters<
      typeof thread.make
    >[0]['input'];
    await expect(thread.make({ entry: 'file:///nowhere/entry.mjs', school: undefined, input })).rejects.toThrow(
      '/nowhere/entry.mjs',
    );
    await thread.stop();
  });
});
