import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeLeftovers } from './leftovers.ts';

/** Makes a temporary folder of this process; its name says whose it is, so that a later build can clear it up. */
export const makeTemporaryFolder = (purpose: 'astro' | 'profile'): Promise<string> =>
  mkdtemp(join(tmpdir(), `policypress-${purpose}-${process.pid}-`));

/** Clears up the temporary folders of processes that were killed. */
export const sweepTemporaryFolders = (): Promise<void> =>
  removeLeftovers(tmpdir(), /^policypress-(?:astro|profile)-(?<pid>\d+)-/);
