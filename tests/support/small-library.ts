import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { contentFolder } from './library.ts';

const documents = fileURLToPath(new URL('../fixtures/library', import.meta.url));

/** A small library in a folder that lives as long as the tests of a file. */
export function smallLibrary(): { readonly path: () => string } {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'policypress-library-'));
    await writeSmallLibrary(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return { path: () => folder };
}

/**
 * Writes a sound library with one document of each kind but a flowchart, for tests of what a command does and not of
 * what is published: it is read and built in a fraction of the time.
 */
export async function writeSmallLibrary(folder: string): Promise<void> {
  await cp(documents, folder, { recursive: true });
  await cp(join(contentFolder, 'registries'), join(folder, 'registries'), { recursive: true });
  // Every decision is explained in a section, and here there is but one that could.
  const decisions = join(folder, 'registries/decisions.yaml');
  const text = await readFile(decisions, 'utf8');
  await writeFile(decisions, text.replace(/^( {2}section: ).*$/gm, '$1pupil-phones'));
}
