import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { findBrowser } from '../../src/print/find-browser.ts';
import { firstHtml } from '../../src/print/fit-document.ts';
import { type PrintJob, printPack } from '../../src/print/print-pack.ts';
import { measured } from './measured.ts';
import { costOf } from './processor-time.ts';

/** Programs that make a PDF of a web page, as somebody would call them for one document. */
const PEERS: Readonly<Record<string, (files: { html: string; pdf: string; browser: string }) => readonly string[]>> = {
  weasyprint: ({ html, pdf }) => [html, pdf],
  wkhtmltopdf: ({ html, pdf }) => ['--quiet', html, pdf],
  'pagedjs-cli': ({ html, pdf }) => [html, '-o', pdf, '--browserArgs', '--no-sandbox'],
  vivliostyle: ({ html, pdf, browser }) => ['build', html, '-o', pdf, '--executable-browser', browser],
};

/** How often we print a document, so that the start of the browser is shared as in a build. */
const TIMES = 10;

/** Prints the longest policy and one form with each program that is installed here, and with ours. */
export async function comparePeers(jobs: readonly PrintJob[], folder: string): Promise<void> {
  const found = await findBrowser();
  if (!found.found) throw new Error(found.message);
  const browser = found.executable.path;
  for (const id of ['online-safety', 'staff']) {
    const job = jobs.find(({ document }) => document.id === id);
    if (!job) continue;
    const ours = await measured(() => printPack(Array.from({ length: TIMES }, () => job)));
    console.log(`\n${`${job.document.kind} ${id}`.padEnd(28)}   seconds  processor    memory        kB  pages  tagged`);
    console.log(await line('policypress', scaled(ours), job.file));
    for (const [name, args] of Object.entries(PEERS)) {
      if (!isInstalled(name)) {
        console.log(`${name.padEnd(28)}not installed here`);
        continue;
      }
      const html = join(folder, `${id}.html`);
      const pdf = join(folder, `${id}-${name}.pdf`);
      await writeFile(html, readable(await firstHtml(job)));
      const cost = await costOf(name, args({ html, pdf, browser }), { PUPPETEER_EXECUTABLE_PATH: browser });
      const written = await line(name, cost, pdf).catch(() => `${name.padEnd(28)}failed: ${cost.output.slice(-300)}`);
      console.log(`${written}   ${((cost.cpu * TIMES) / ours.cpu).toFixed(1)} × ours`);
    }
  }
}

/** Prints every document of a school with each program that is installed here: one call each, as with ours. */
export async function comparePacks(jobs: readonly PrintJob[], folder: string): Promise<void> {
  const found = await findBrowser();
  if (!found.found) throw new Error(found.message);
  const browser = found.executable.path;
  const ours = await measured(() => printPack(jobs));
  console.log(`\na document of all ${jobs.length}           seconds  processor`);
  console.log(each('policypress', ours, jobs.length));
  for (const [name, args] of Object.entries(PEERS).filter(([peer]) => isInstalled(peer))) {
    const spent = { seconds: 0, cpu: 0, failed: 0 };
    for (const job of jobs) {
      const html = join(folder, `${job.document.id}.html`);
      await writeFile(html, readable(await firstHtml(job)));
      const pdf = join(folder, `${job.document.id}-${name}.pdf`);
      const cost = await costOf(name, args({ html, pdf, browser }), { PUPPETEER_EXECUTABLE_PATH: browser });
      spent.seconds += cost.seconds;
      spent.cpu += cost.cpu;
      if (cost.code !== 0) spent.failed += 1;
    }
    const times = `${(spent.seconds / ours.seconds).toFixed(1)} ×, processor ${(spent.cpu / ours.cpu).toFixed(1)} ×`;
    console.log(`${each(name, spent, jobs.length)}   ${times}${spent.failed > 0 ? `, ${spent.failed} failed` : ''}`);
  }
}

const each = (name: string, { seconds, cpu }: Pick<Spent, 'seconds' | 'cpu'>, documents: number): string =>
  `${name.padEnd(28)}${`${(seconds / documents).toFixed(3)} s`.padStart(10)}${`${(cpu / documents).toFixed(3)} s`.padStart(11)}`;

/** Paged.js stops at a selector that it cannot read. */
const readable = (html: string): string => html.replace(/[^{}]*:has\([^{}]*\{[^{}]*\}/g, '');

interface Spent {
  readonly seconds: number;
  readonly cpu: number;
  readonly megabytes: number;
}

const scaled = ({ seconds, cpu, megabytes }: Spent): Spent => ({
  seconds: seconds / TIMES,
  cpu: cpu / TIMES,
  megabytes,
});

async function line(name: string, { seconds, cpu, megabytes }: Spent, file: string): Promise<string> {
  const bytes = await readFile(file);
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const isTagged = pdf.catalog.lookup(PDFName.of('StructTreeRoot')) instanceof PDFDict;
  return [
    name.padEnd(28),
    `${seconds.toFixed(2)} s`.padStart(10),
    `${cpu.toFixed(2)} s`.padStart(11),
    `${megabytes} MB`.padStart(10),
    String(Math.ceil(bytes.length / 1000)).padStart(10),
    String(pdf.getPageCount()).padStart(7),
    (isTagged ? 'yes' : 'no').padStart(8),
  ].join('');
}

function isInstalled(name: string): boolean {
  try {
    execFileSync('which', [name], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
