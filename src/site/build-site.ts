import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build, dev } from 'astro';
import { makeTemporaryFolder } from '../publish/temporary-folder.ts';
import { siteConfig } from './config.ts';
import type { SiteInput } from './site-input.ts';

/** Astro sends no figures and asks no server for news while it works for us. */
const QUIET = { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DISABLE_UPDATE_CHECK: 'true' };

/**
 * Writes the site of all schools into a folder; what else stands there stays. It says nothing and throws when Astro
 * cannot build, which is a fault of ours: everything in the input has been checked.
 */
export async function buildSite(input: SiteInput, outDir: string): Promise<void> {
  const environment = { ...process.env };
  // For an output elsewhere Astro would work in `.astro/` where the command was started, which two builds would share.
  const cwd = process.cwd();
  const cacheDir = await makeCache();
  try {
    // Vite takes a page for one in development when the environment says so.
    Object.assign(process.env, QUIET, { NODE_ENV: 'production' });
    if (!isInside(outDir, cwd)) process.chdir(outDir);
    await build(siteConfig(async () => input, { mode: 'build', outDir, cacheDir }));
  } finally {
    process.chdir(cwd);
    restore(environment);
    await rm(cacheDir, { recursive: true, force: true });
  }
}

const isInside = (folder: string, outer: string): boolean => path.resolve(folder).startsWith(`${outer}${path.sep}`);

const makeCache = (): Promise<string> => makeTemporaryFolder('astro');

/** Astro sets NODE_ENV and others for the whole process; a command that goes on must not notice. */
function restore(before: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
}

/** A running server for somebody who edits. */
export interface DevServer {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

export interface DevOptions {
  readonly port: number;
  /** The folders of schools and library. */
  readonly watch?: readonly string[];
}

/**
 * Serves the site from memory while somebody edits.
 * @param load reads schools and library; it is called again when a file below `watch` changes
 */
export async function startDev(load: () => Promise<SiteInput>, { port, watch = [] }: DevOptions): Promise<DevServer> {
  Object.assign(process.env, QUIET);
  const cacheDir = await makeCache();
  const server = await dev({ ...siteConfig(load, { mode: 'dev', watch, cacheDir }), server: { port } });
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(cacheDir, { recursive: true, force: true });
  };
  return { port: server.address.port, stop };
}
