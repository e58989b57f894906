import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder in which the example schools were built, PDFs and search included. */
    built: string;
  }
}

const bin = fileURLToPath(new URL('../../src/cli/bin.mjs', import.meta.url));

/** Builds the example schools once, as a new user would, for all tests that look at the result. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = await mkdtemp(join(tmpdir(), 'policypress-built-'));
  const out = join(root, 'dist');
  // Tests start many processes, which need not compile the same modules each time.
  process.env.NODE_COMPILE_CACHE = join(root, 'compiled');
  await promisify(execFile)(process.execPath, [bin, 'build', '--out', out, '--today', '2026-11-22'], { cwd: root });
  project.provide('built', out);
  // The processes of tests that are just ending may still put compiled modules there.
  return () => rm(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });
}
