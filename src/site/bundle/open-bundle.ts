import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { getCompileCacheDir } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openCacheFolder } from '../../cache/cache-folder.ts';
import { makeFolderOnce, sweepDrafts } from '../../cache/make-once.ts';
import { makeTemporaryFolder } from '../../publish/temporary-folder.ts';
import { digestFiles } from '../../read/digest-files.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
const SCRIPT = fileURLToPath(new URL('bundle-process.ts', import.meta.url));
/** The module of a bundle that is loaded first. */
const ENTRY = 'entry.mjs';
/** Where a bundle notes the digest of its files; hidden files have no part in it. */
const SUM = '.sum';

export interface BundleOptions {
  readonly contentDir: string;
  /** Bundles anew, whatever earlier builds have kept. */
  readonly fresh?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Where bundles are kept; without it beside the PDFs of earlier builds. */
  readonly keptIn?: string | undefined;
}

/** The pages as Astro compiled them, ready to be loaded. */
export interface Bundle {
  /** The address of its first module. */
  readonly entry: string;
  /** Takes away what nobody keeps for a later build. */
  readonly close: () => Promise<void>;
}

/**
 * Gives the pages and the library as Astro compiles them. They hang on our code, the packages and the library alone, so
 * they are kept beside the PDFs of earlier builds: to compile them again costs as much as the pages of eight schools.
 * It throws when Astro cannot compile them, which is a fault of ours: every file of the library has been checked.
 */
export async function openBundle(options: BundleOptions): Promise<Bundle> {
  if (options.fresh) {
    const folder = await makeTemporaryFolder('astro');
    const close = (): Promise<void> => rm(folder, { recursive: true, force: true });
    try {
      await fill(folder, options);
    } catch (error) {
      await close();
      throw error;
    }
    return { entry: entryOf(folder), close };
  }
  const kept = options.keptIn ?? join(await openCacheFolder(), 'pages');
  const folder = join(kept, await keyOf(options.contentDir));
  if (!(await isSound(folder))) {
    await rm(folder, { recursive: true, force: true });
    await makeFolderOnce(folder, (draft) => fill(draft, options));
  }
  await markUsed(folder);
  await dropUnused(kept);
  return { entry: entryOf(folder), close: async () => undefined };
}

/** Compiled pages that somebody will ask for, or not. */
export interface CompiledPages {
  /** Opens them now, so that they are ready when somebody asks. */
  readonly begin: () => void;
  readonly open: () => Promise<Bundle>;
  /** Takes away what nobody keeps for a later build. */
  readonly close: () => Promise<void>;
}

/** Opens compiled pages in the background, while something else is done: another process does the work. */
export function compiledPages(options: BundleOptions): CompiledPages {
  let opened: Promise<Bundle> | undefined;
  const open = (): Promise<Bundle> => {
    if (opened) return opened;
    opened = openBundle(options);
    // Whoever asks is told what went wrong; nobody may ask.
    opened.catch(() => undefined);
    return opened;
  };
  return { begin: () => void open(), open, close: async () => (await opened?.catch(() => undefined))?.close() };
}

const entryOf = (folder: string): string => pathToFileURL(join(folder, ENTRY)).href;

/** A digest of everything that Astro compiles or is told by. The bundle names our modules by where they stand. */
async function keyOf(contentDir: string): Promise<string> {
  const hash = createHash('sha256').update([process.version, PROJECT, resolve(contentDir)].join('\0'));
  hash.update(await digestFiles(PROJECT, ['src', 'package-lock.json']));
  return hash.update(await digestFiles(dirname(contentDir), [basename(contentDir)])).digest('hex');
}

/** Whether a folder holds the very files that were written. */
async function isSound(folder: string): Promise<boolean> {
  const sum = await readFile(join(folder, SUM), 'utf8').catch(() => undefined);
  return sum !== undefined && sum === (await sumOf(folder));
}

async function fill(folder: string, options: BundleOptions): Promise<void> {
  await compile(folder, options);
  // What Astro needed on its way is not kept.
  await rm(join(folder, 'work'), { recursive: true, force: true });
  await writeFile(join(folder, SUM), await sumOf(folder));
}

const sumOf = async (folder: string): Promise<string> =>
  digestFiles(
    folder,
    (await readdir(folder)).filter((name) => name !== SUM),
  );

/** Runs Astro in a process of its own: the memory of its bundler is free again before the first page is made. */
async function compile(folder: string, { contentDir, signal }: BundleOptions): Promise<void> {
  const compiled = getCompileCacheDir();
  const child = spawn(process.execPath, [SCRIPT, resolve(contentDir)], {
    cwd: folder,
    env: { ...process.env, ...ENVIRONMENT, ...(compiled !== undefined && { NODE_COMPILE_CACHE: dirname(compiled) }) },
    // By the channel it notices that we are gone, even when somebody has killed us.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const stop = (): boolean => child.kill('SIGKILL');
  signal?.addEventListener('abort', stop);
  let said = '';
  child.stderr?.on('data', (text) => {
    said += String(text);
  });
  try {
    const [code] = await once(child, 'close');
    signal?.throwIfAborted();
    if (code !== 0) throw new Error(`Astro could not compile the pages.\n${said.slice(-4000)}`);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

const ENVIRONMENT = {
  // Astro sends no figures and asks no server for news while it works for us.
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DISABLE_UPDATE_CHECK: 'true',
  // Vite takes a page for one in development when the environment says so.
  NODE_ENV: 'production',
  // The bundler gives memory back when it is done with it, and keeps none aside for a next time that does not come.
  MIMALLOC_PURGE_DELAY: '0',
};

/** So many bundles stay, and every one that was used in the last week: somebody may be loading pages from it. */
const MOST_KEPT = 3;
const WEEK = 7 * 24 * 3600 * 1000;

async function markUsed(folder: string): Promise<void> {
  const now = new Date();
  await utimes(folder, now, now).catch(() => undefined);
}

async function dropUnused(kept: string): Promise<void> {
  await sweepDrafts(kept);
  const folders = (await readdir(kept).catch(() => [])).filter((name) => !name.startsWith('.'));
  const aged = await Promise.all(
    folders.map(async (name) => ({ name, used: (await stat(join(kept, name)).catch(() => undefined))?.mtimeMs ?? 0 })),
  );
  const old = aged.sort((a, b) => b.used - a.used).slice(MOST_KEPT);
  for (const { name } of old.filter(({ used }) => used < Date.now() - WEEK))
    await rm(join(kept, name), { recursive: true, force: true }).catch(() => undefined);
}
