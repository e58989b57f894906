import { rm } from 'node:fs/promises';
import path from 'node:path';
import { makeTemporaryFolder } from '../publish/temporary-folder.ts';
import { newPlace, summaryOnPages, takeBack } from './build/hand-over.ts';
import type { SchoolStep } from './build/school-by-school.ts';
import { siteConfig } from './config.ts';
import { madeSchools, type SiteInput } from './site-input.ts';
import type { SchoolSummary } from './view/school-summary.ts';

/** The bundler gives memory back when it is done with it, and keeps none aside for a next time that does not come. */
const THRIFTY = { MIMALLOC_PURGE_DELAY: '0' };

/** Loads Astro with its bundler, which looks at the environment only then. */
async function loadAstro(): Promise<typeof import('astro')> {
  Object.assign(process.env, THRIFTY);
  return import('astro');
}

/** Astro sends no figures and asks no server for news while it works for us. */
const QUIET = { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DISABLE_UPDATE_CHECK: 'true' };

/** What is done before the pages of a school are made, and when they are written. */
export interface BuildSteps {
  readonly begin?: SchoolStep;
  readonly end?: (...school: [...Parameters<SchoolStep>, summary: SchoolSummary]) => Promise<void>;
}

/**
 * Writes the site of all schools into a folder, one school after the other; what else stands there stays. It says
 * nothing and throws when Astro cannot build, which is a fault of ours: everything in the input has been checked.
 */
export async function buildSite(input: SiteInput, outDir: string, { begin, end }: BuildSteps = {}): Promise<void> {
  const environment = { ...process.env };
  // For an output elsewhere Astro would work in `.astro/` where the command was started, which two builds would share.
  const cwd = process.cwd();
  const cacheDir = await makeCache();
  const place = newPlace();
  const schools = madeSchools(input).map(({ id }) => id);
  const steps = {
    ...(begin && { begin }),
    ...(end && { end: ((id, documents) => end(id, documents, summaryOnPages(place, id))) satisfies SchoolStep }),
  };
  try {
    // Vite takes a page for one in development when the environment says so.
    Object.assign(process.env, QUIET, { NODE_ENV: 'production' });
    if (!isInside(outDir, cwd)) process.chdir(outDir);
    const { build } = await loadAstro();
    await build(siteConfig(async () => input, { mode: 'build', place, schools, steps, outDir, cacheDir }));
  } finally {
    takeBack(place);
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
  const place = newPlace();
  const { dev } = await loadAstro();
  const server = await dev({ ...siteConfig(load, { mode: 'dev', place, watch, cacheDir }), server: { port } });
  const stop = async (): Promise<void> => {
    await server.stop();
    takeBack(place);
    await rm(cacheDir, { recursive: true, force: true });
  };
  return { port: server.address.port, stop };
}
