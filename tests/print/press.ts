import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import type { School } from '../../src/document/school.ts';
import { type PrintedFile, type PrintOptions, printPack } from '../../src/print/print-pack.ts';

/** A folder for printed files that lives as long as the tests of a file. */
export function printFolder(): { readonly path: () => string } {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'policypress-print-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return { path: () => folder };
}

/** Prints documents of one school, and fails loudly where one of them cannot be printed. */
export async function printAll(
  school: School,
  documents: Readonly<Record<string, Document>>,
  folder: string,
  options: PrintOptions = {},
): Promise<Record<string, PrintedFile & { file: string }>> {
  const names = Object.keys(documents);
  const jobs = Object.entries(documents).map(([name, document]) => ({
    school,
    document,
    file: join(folder, `${name}.pdf`),
  }));
  const outcome = await printPack(jobs, options);
  if ('noBrowser' in outcome) throw new Error(outcome.noBrowser);
  const printed = outcome.results.map(({ job, result }, index) => {
    if (!('pages' in result)) throw new Error(result.message);
    return [names[index] ?? '', { ...result, file: job.file }] as const;
  });
  return Object.fromEntries(printed);
}
