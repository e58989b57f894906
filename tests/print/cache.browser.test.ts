import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import type { PrintBrowser } from '../../src/print/browser.ts';
import { type PrintOptions, printPack } from '../../src/print/print-pack.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { sampleAgreement, samplePolicy, sampleRecord, sampleSchool } from './sample.ts';

interface Run {
  /** By document, whether an earlier build printed it. */
  readonly unchanged: Readonly<Record<string, boolean>>;
  readonly damaged: number;
  /** Whether a browser was started. */
  readonly started: boolean;
  readonly files: Readonly<Record<string, Buffer>>;
}

async function print(cache: string, documents: readonly Document[], more: PrintOptions = {}): Promise<Run> {
  const folder = await temporaryFolder();
  let browser: PrintBrowser | undefined;
  let started = false;
  const jobs = documents.map((document) => ({
    school: sampleSchool(),
    document,
    file: join(folder, `${document.id}.pdf`),
  }));
  const outcome = await printPack(jobs, {
    cache,
    onBrowser: (running) => {
      browser = running;
    },
    ...more,
    onDone: () => {
      started ||= browser?.isRunning() ?? false;
    },
  });
  if ('noBrowser' in outcome) throw new Error(outcome.noBrowser);
  const results = outcome.results.map(({ job, result }) => {
    if (!('pages' in result)) throw new Error(result.message);
    return [job.document.id, result.unchanged] as const;
  });
  const files = await Promise.all(jobs.map(async ({ document, file }) => [document.id, await readFile(file)] as const));
  return {
    unchanged: Object.fromEntries(results),
    damaged: outcome.damaged,
    started,
    files: Object.fromEntries(files),
  };
}

const pack = [samplePolicy, sampleAgreement(), sampleRecord()];
const all = (unchanged: boolean): Record<string, boolean> => Object.fromEntries(pack.map(({ id }) => [id, unchanged]));

test('where nothing has changed no browser is started, and the files are the same bytes', {
  timeout: 60_000,
}, async () => {
  const cache = await temporaryFolder();
  const first = await print(cache, pack);
  expect(first).toMatchObject({ unchanged: all(false), started: true });
  const second = await print(cache, pack);
  expect(second).toMatchObject({ unchanged: all(true), started: false, damaged: 0 });
  expect(second.files).toEqual(first.files);
});

test('only the document that has changed is printed', { timeout: 60_000 }, async () => {
  const cache = await temporaryFolder();
  await print(cache, pack);
  const changed = pack.map((document) =>
    document.kind === 'record' ? { ...document, keeper: 'the new head of computing' } : document,
  );
  const { unchanged } = await print(cache, changed);
  expect(unchanged).toEqual({ ...all(true), [sampleRecord().id]: false });
});

test('a kept file with a flipped byte is made again, the same as before', { timeout: 60_000 }, async () => {
  const cache = await temporaryFolder();
  const first = await print(cache, pack);
  const [name = ''] = await readdir(cache);
  const bytes = await readFile(join(cache, name));
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 4;
  await writeFile(join(cache, name), bytes);
  const second = await print(cache, pack);
  expect(second.damaged).toBe(1);
  expect(Object.values(second.unchanged).filter((same) => !same)).toHaveLength(1);
  expect(second.files).toEqual(first.files);
  expect(await print(cache, pack)).toMatchObject({ unchanged: all(true), damaged: 0 });
});

test('what there was something to say of is printed again, so that it is said again', { timeout: 60_000 }, async () => {
  const cache = await temporaryFolder();
  const inspect: PrintOptions['inspect'] = () => [
    { rule: 'pdf/size', severity: 'warning', message: 'Large.', file: 'a.pdf', line: 1, column: 1 },
  ];
  await print(cache, [sampleRecord()], { inspect });
  expect((await print(cache, [sampleRecord()], { inspect })).unchanged).toEqual({ [sampleRecord().id]: false });
});
