import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { School } from '../document/school.ts';
import type { SchoolPlan } from '../plan/build-plan.ts';
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
}

/**
 * A digest for each school of everything its folder is made from: its own files and those of its trust, the library,
 * the day, our code, the packages and the browser, and since when its amendments are shown. Where it is the same, the folder would be the same.
 */
export async function readSchoolInputs(
  plans: readonly SchoolPlan[],
  { contentDir, today, pdfs, largePrint = false }: InputOptions,
): Promise<Readonly<Record<string, string>>> {
  const code = await digestFiles(PROJECT, SOURCES);
  const library = await digestFiles(dirname(contentDir), [basename(contentDir)]);
  const common = JSON.stringify([
    code,
    library,
    today,
    pdfs,
    largePrint,
    pdfs ? await browserNow() : '',
    process.version,
  ]);
  const digests = plans.map(async ({ school, amendments }) => {
    const own = [await filesDigest(school), amendments];
    return [school.id, createHash('sha256').update(common).update(JSON.stringify(own)).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(digests));
}

async function browserNow(): Promise<string> {
  const found = await findBrowser();
  // A browser that does not say its version may be another one next time, so nothing is the same as before.
  return found.found ? ((await browserVersion(found.executable)) ?? `unknown ${Date.now()}`) : 'none';
}

/** A trust is the folder above a school, where that has a `trust.yaml`: its defaults and its logo reach the school. */
async function filesDigest({ file }: School): Promise<string> {
  const folder = dirname(resolve(file));
  const above = await readdir(dirname(folder), { withFileTypes: true });
  const shared = above.filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
  return digestFiles(dirname(folder), [basename(folder), ...(shared.includes('trust.yaml') ? shared : [])]);
}
