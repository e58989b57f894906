import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parsePdf } from '../../src/check/pdf/parse-pdf.ts';
import { readProject } from '../../src/cli/read-project.ts';
import { inspectPdf } from '../../src/make/print-documents.ts';
import { planBuild } from '../../src/plan/build-plan.ts';
import { findBrowser } from '../../src/print/find-browser.ts';
import { firstHtml } from '../../src/print/fit-document.ts';
import { launchBrowser } from '../../src/print/launch-browser.ts';
import { type PrintJob, printPack } from '../../src/print/print-pack.ts';
import { type Measured, measured } from './measured.ts';
import { comparePacks, comparePeers } from './print-peers.ts';

const TODAY = '2026-11-22';
const PAGES = 2;
const root = fileURLToPath(new URL('../..', import.meta.url));
const rounds = Number(process.argv[2] ?? 3);
const wanted = process.argv[3] ?? 'larkfield-primary';
/** Whether the other programs print every document, which takes them several minutes. */
const allOfPeers = process.argv[4] === 'pack';

/** Every document of one of the example schools. */
async function readJobs(folder: string): Promise<readonly PrintJob[]> {
  const project = await readProject({ schools: join(root, 'schools'), content: join(root, 'content') });
  if (!project.library) throw new Error('The library cannot be read.');
  const schools = project.schools.schools.filter(({ id }) => id === wanted);
  const plan = planBuild(schools, project.library, TODAY, project.diagnostics);
  return plan.schools.flatMap(({ school, documents }) =>
    documents.map((document) => ({ school, document, file: join(folder, `${document.id}.pdf`) })),
  );
}

/** The least that Chromium can be asked to do: the same HTML, once each, on pages that are used again. */
async function floor(html: readonly string[], folder: string): Promise<void> {
  const found = await findBrowser();
  if (!found.found) throw new Error(found.message);
  await mkdir(folder, { recursive: true });
  const { browser, end } = await launchBrowser(found.executable);
  const work = html.entries();
  const print = async (): Promise<void> => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    for (const [index, text] of work) {
      await page.setContent(text, { waitUntil: 'load' });
      const options = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true };
      await writeFile(join(folder, `floor-${index}.pdf`), await page.pdf(options));
    }
  };
  await Promise.all(Array.from({ length: PAGES }, print));
  await end();
}

/** @param checked whether each file is read back and held to the rules for PDFs, as a build does */
async function ours(jobs: readonly PrintJob[], checked: boolean): Promise<void> {
  const outcome = await printPack(jobs, { pages: PAGES, ...(checked && { inspect: inspectPdf }) });
  if ('noBrowser' in outcome) throw new Error(outcome.noBrowser);
  for (const { result } of outcome.results) if (!('pages' in result)) throw new Error(result.message);
}

const middle = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

function row(name: string, runs: readonly Measured<unknown>[], documents: number): void {
  const of = (key: 'seconds' | 'cpu' | 'megabytes'): number => middle(runs.map((run) => run[key]));
  const each = (seconds: number): string => `${((seconds / documents) * 1000).toFixed(0)} ms`.padStart(10);
  console.log(`${name.padEnd(28)}${each(of('seconds'))}${each(of('cpu'))}${`${of('megabytes')} MB`.padStart(10)}`);
}

function ratios(runs: readonly Record<'floor' | 'ours' | 'checked', Measured<void>>[], of: 'ours' | 'checked'): string {
  const each = runs.map((run) => run[of].cpu / run.floor.cpu);
  return `${middle(each).toFixed(2)} (${each.map((ratio) => ratio.toFixed(2)).join(', ')})`;
}

async function sizes(jobs: readonly PrintJob[]): Promise<void> {
  console.log('\nthe largest of each kind       kB     pages  tagged');
  const seen = await Promise.all(
    jobs.map(async ({ document, file }) => {
      const pdf = await readFile(file);
      return { document, bytes: pdf.length, parsed: parsePdf(pdf) };
    }),
  );
  for (const kind of new Set(seen.map(({ document }) => document.kind))) {
    const [largest] = seen.filter(({ document }) => document.kind === kind).sort((a, b) => b.bytes - a.bytes);
    if (!largest) continue;
    const { document, bytes, parsed } = largest;
    console.log(
      `${`${kind} ${document.id}`.padEnd(28)}${String(Math.ceil(bytes / 1000)).padStart(6)}${String(parsed.pages).padStart(10)}${(parsed.tagged ? 'yes' : 'no').padStart(8)}`,
    );
  }
}

const folder = await mkdtemp(join(tmpdir(), 'policypress-bench-'));
try {
  const jobs = await readJobs(join(folder, 'ours'));
  const html = await Promise.all(jobs.map(firstHtml));
  // Both are warm before they are measured.
  await floor(html.slice(0, 4), join(folder, 'floor'));
  await ours(jobs.slice(0, 4), true);
  const runs: { floor: Measured<void>; ours: Measured<void>; checked: Measured<void> }[] = [];
  for (let round = 0; round < rounds; round += 1)
    runs.push({
      floor: await measured(() => floor(html, join(folder, 'floor'))),
      ours: await measured(() => ours(jobs, false)),
      checked: await measured(() => ours(jobs, true)),
    });
  console.log(`${jobs.length} documents of ${wanted}, ${rounds} rounds\n`);
  console.log('a document                     seconds processor    browser');
  row(
    'the floor',
    runs.map((run) => run.floor),
    jobs.length,
  );
  row(
    'policypress',
    runs.map((run) => run.ours),
    jobs.length,
  );
  row(
    'policypress, files checked',
    runs.map((run) => run.checked),
    jobs.length,
  );
  console.log(
    `\n× the processor time of the floor: ${ratios(runs, 'ours')}; with the check of files ${ratios(runs, 'checked')}`,
  );
  await sizes(jobs);
  await comparePeers(jobs, folder);
  if (allOfPeers) await comparePacks(jobs, folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}
