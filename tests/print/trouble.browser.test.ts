import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PrintBrowser } from '../../src/print/browser.ts';
import { findBrowser } from '../../src/print/find-browser.ts';
import { printPack } from '../../src/print/print-pack.ts';
import { readPdf } from './pdf.ts';
import { printAll, printFolder } from './press.ts';
import { sampleAgreement, samplePolicy, sampleRecord, sampleSchool } from './sample.ts';

const folder = printFolder();
const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

test('names that look like code, quotation marks, marks that turn text round and very long names stay text', async () => {
  const hostile = `<script>alert(1)</script> "quoted" 'single' </style> \\00 \u202Eturned\u202C {{title}} ${'long'.repeat(2_500)}`;
  const printed = await printAll(
    sampleSchool(hostile),
    {
      policy: { ...samplePolicy, sections: samplePolicy.sections.slice(0, 2) },
      agreement: sampleAgreement(),
      record: sampleRecord(),
    },
    join(folder.path(), 'hostile'),
  );
  for (const { file } of Object.values(printed)) {
    const text = (await readPdf(file)).pages.map((page) => page.text).join(' ');
    expect(text).toContain('<script>alert(1)</script> "quoted" \'single\' </style>');
    expect(text).toContain('{{title}}');
  }
});

test('a browser that is killed in the middle is replaced, and every document is printed', async () => {
  let browser: PrintBrowser | undefined;
  const jobs = Array.from({ length: 6 }, (_empty, index) => ({
    school: sampleSchool(),
    document: samplePolicy,
    file: join(folder.path(), 'killed', `${index}.pdf`),
  }));
  const outcome = printPack(jobs, { onBrowser: (running) => (browser = running), pages: 2 });
  let killed: number | undefined;
  while (killed === undefined) {
    await wait(20);
    killed = await browser?.processId();
  }
  await wait(150);
  process.kill(killed, 'SIGKILL');
  const done = await outcome;
  expect('results' in done && done.results.map(({ result }) => 'pages' in result)).toEqual(jobs.map(() => true));
  for (const { file } of jobs) expect((await stat(file)).size).toBeGreaterThan(50_000);
});

test('a document that takes too long is given up after its second try, and the next one is printed', async () => {
  const found = await findBrowser();
  if (!found.found) throw new Error(found.message);
  const press = new PrintBrowser(found.executable, { pages: 1 });
  try {
    const slow = `<title>Slow</title>${'<table><tr><td>'.repeat(400)}${'<p>slow</p>'.repeat(200_000)}`;
    const load = (html: string, deadline: number): Promise<unknown> => press.use((page) => page.load(html), deadline);
    expect(await load(slow, 300)).toEqual({
      ok: false,
      reason: expect.stringMatching(/did not finish|timeout|Timed out/i),
    });
    expect(await load('<title>Quick</title><p>Quick</p>', 10_000)).toMatchObject({ ok: true });
  } finally {
    await press.close();
  }
});

test('a fresh browser takes over after a number of documents', async () => {
  const found = await findBrowser();
  if (!found.found) throw new Error(found.message);
  const browser = new PrintBrowser(found.executable, { pages: 1, documentsPerBrowser: 2 });
  const seen: (number | undefined)[] = [];
  for (let document = 0; document < 5; document += 1) {
    const { ok } = await browser.use(async (page) => {
      await page.load('<!doctype html><html lang="en"><style></style><p>Read.</p></html>');
      seen.push(await browser.processId());
    }, 60_000);
    expect(ok).toBe(true);
  }
  await browser.close();
  const [first, second, third, fourth, fifth] = seen;
  expect([second, fourth]).toEqual([first, third]);
  expect(new Set([first, third, fifth]).size).toBe(3);
  for (const id of seen) expect(() => process.kill(id ?? 0, 0)).toThrow();
});

test('a file that cannot be written becomes a diagnostic, and the others are printed', async () => {
  const blocked = join(folder.path(), 'blocked');
  await mkdir(folder.path(), { recursive: true });
  await writeFile(blocked, 'a file where a folder should be');
  const jobs = [join(blocked, 'log.pdf'), join(folder.path(), 'free', 'log.pdf')].map((file) => ({
    school: sampleSchool(),
    document: sampleRecord(),
    file,
  }));
  const outcome = await printPack(jobs);
  if (!('results' in outcome)) throw new Error(outcome.noBrowser);
  expect(outcome.results[0]?.result).toMatchObject({
    rule: 'print/not-written',
    severity: 'error',
    school: 'alder-green',
    document: 'incident-log',
  });
  expect(outcome.results[1]?.result).toMatchObject({ pages: 1 });
  expect(await readdir(join(folder.path(), 'free'))).toEqual(['log.pdf']);
});

test('a form that has outgrown its two sides is printed, with a warning', async () => {
  const { long } = await printAll(sampleSchool(), { long: sampleAgreement(150) }, join(folder.path(), 'long'));
  expect(long?.pages).toBeGreaterThan(2);
  expect(long?.warnings).toMatchObject([{ rule: 'print/too-long', severity: 'warning', document: 'pupil' }]);
});

test('without a browser nothing is printed, and one message says how to get PDFs', async () => {
  const outcome = await printPack(
    [{ school: sampleSchool(), document: sampleRecord(), file: join(folder.path(), 'none.pdf') }],
    {
      find: async () => ({ found: false, message: 'No browser was found.', fix: 'Install one.' }),
    },
  );
  expect(outcome).toEqual({ noBrowser: 'No browser was found. Install one.' });
});

test('stops at once when it is told to', async () => {
  const stop = new AbortController();
  const outcome = await printPack(manyJobs('stopped'), { signal: stop.signal, onDone: () => stop.abort() });
  if (!('results' in outcome)) throw new Error(outcome.noBrowser);
  expect(outcome.results.filter(({ result }) => 'pages' in result).length).toBeLessThan(5);
  expect(outcome.results.at(-1)?.result).toMatchObject({
    rule: 'print/failed',
    message: expect.stringContaining('printing was stopped'),
  });
});

test('stops at once also when its browser has only started', async () => {
  const stop = new AbortController();
  let browser: PrintBrowser | undefined;
  const outcome = printPack(manyJobs('early'), { signal: stop.signal, onBrowser: (running) => (browser = running) });
  // It answers when the browser has started, and then the first pages are being opened.
  while ((await browser?.processId()) === undefined) await wait(5);
  const told = performance.now();
  stop.abort();
  await outcome;
  // Half a minute, for want of an answer from a browser that is gone, would be too long.
  expect(performance.now() - told).toBeLessThan(20_000);
});

/** More than can be printed before somebody stops it. */
const manyJobs = (name: string) =>
  Array.from({ length: 30 }, (_empty, index) => ({
    school: sampleSchool(),
    document: samplePolicy,
    file: join(folder.path(), name, `${index}.pdf`),
  }));
