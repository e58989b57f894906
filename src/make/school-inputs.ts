import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { NotedAmendment } from '../edition/noted.ts';
import { browserVersion } from '../print/cache/print-setup.ts';
import { findBrowser } from '../print/find-browser.ts';
import { digestFiles } from '../read/digest-files.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
/** Our code, and the list of packages with their versions. */
const SOURCES = ['src', 'templates', 'package-lock.json'];

export interface InputOptions {
  readonly contentDir: string;
  /** Year-month-day: pages say which reviews are overdue. */
  readonly today: string;
  readonly pdfs: boolean;
  readonly largePrint?: boolean;
  /** The folder of policypress itself; tests put their own in its place. */
  readonly project?: string;
}

/** What the folders of schools are made from. */
export interface SchoolInputs {
  /** By school. */
  readonly digests: Readonly<Record<string, string>>;
  /** False where PDFs are wanted and there is no browser to print them with. */
  readonly canPrint: boolean;
}

const NO_BROWSER = 'none';

/** Where the files of a school lie. */
interface SchoolPlace {
  readonly id: string;
  readonly folder: string;
  /** The folder above it, after which the pages of its trust are named. */
  readonly trust: { readonly id: string };
}

/**
 * A digest for each school of the files that its folder is made from, and of all else but for its amendments: its own
 * files and those of its trust, the library, the day, our code, the packages and the browser.
 */
export async function readSchoolInputs(
  schools: readonly SchoolPlace[],
  { contentDir, today, pdfs, largePrint = false, project = PROJECT }: InputOptions,
): Promise<SchoolInputs> {
  const code = await digestFiles(project, SOURCES);
  const library = await digestFiles(dirname(contentDir), [basename(contentDir)]);
  const browser = pdfs ? await browserNow() : '';
  const common = [code, library, today, pdfs, largePrint, browser, process.version];
  const digests: Record<string, string> = {};
  for (const { id, folder, trust } of schools)
    digests[id] = sha256(JSON.stringify([...common, trust.id]), await filesDigest(resolve(folder)));
  return { digests, canPrint: browser !== NO_BROWSER };
}

/**
 * The digest of everything that the folder of a school is made from. Where it is the same, the folder would be the same.
 *
 * An amendment that was noted keeps its day, and one that was not gets the day of the build. So a folder whose noted
 * amendments are `amendments` was made with these, and would be made with the same ones again.
 * @param inputs what `readSchoolInputs` says of the school
 * @param amendments since when its amendments are shown: as they were planned, or as its folder has noted them
 */
export const wholeInputs = (inputs: string, amendments: readonly NotedAmendment[]): string =>
  sha256(inputs, JSON.stringify(amendments.map(({ document, path, after, date }) => [document, path, after, date])));

async function browserNow(): Promise<string> {
  const found = await findBrowser();
  // A browser that does not say its version may be another one next time, so nothing is the same as before.
  return found.found ? ((await browserVersion(found.executable)) ?? `unknown ${Date.now()}`) : NO_BROWSER;
}

/** A trust is the folder above a school, where that has a `trust.yaml`: its defaults and its logo reach the school. */
async function filesDigest(folder: string): Promise<string> {
  const above = await readdir(dirname(folder), { withFileTypes: true });
  const shared = above.filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
  return digestFiles(dirname(folder), [basename(folder), ...(shared.includes('trust.yaml') ? shared : [])]);
}

const sha256 = (...parts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};
