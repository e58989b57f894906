import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar';
import { makeFolderOnce } from '../cache/make-once.ts';

/** A browser that can be started, and what its process needs in its environment. */
export interface Executable {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
  /** Which browser it is, where that is known without asking it. */
  readonly version?: string;
}

/**
 * Unpacks the Chromium that the package @sparticuz/chromium carries, once for each version.
 * The package's own unpacking is not used: it writes straight to the final name, where a second process would start
 * half a browser, and it changes the environment of the whole process.
 * @returns undefined where the package is not installed or its browser does not run on this machine
 */
export async function unpackChromium(cache: string): Promise<Executable | undefined> {
  const packed = await findPackage();
  if (!packed) return undefined;
  const folder = await makeFolderOnce(join(cache, `chromium-${packed.version}`), (draft) =>
    inflate(join(packed.bin, 'chromium.br'), join(draft, 'chromium')),
  );
  const path = join(folder, 'chromium');
  const state = await tryToStart(path, {});
  const version = `@sparticuz/chromium ${packed.version}`;
  if (state !== 'no-libraries') return state === 'starts' ? { path, env: {}, version } : undefined;
  const libraries = await makeFolderOnce(join(cache, `libraries-${packed.version}`), (draft) =>
    inflateTar(join(packed.bin, 'al2023.tar.br'), draft),
  );
  // Only now, when some are missing: the packed libraries want a newer system than the browser itself.
  const env = { LD_LIBRARY_PATH: [process.env.LD_LIBRARY_PATH, join(libraries, 'lib')].filter(Boolean).join(':') };
  return (await tryToStart(path, env)) === 'starts' ? { path, env, version } : undefined;
}

async function findPackage(): Promise<{ readonly bin: string; readonly version: string } | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { bin: join(root, 'bin'), version };
  } catch {
    return undefined;
  }
}

const CHUNK = 2 ** 21;

const inflate = (from: string, to: string): Promise<void> =>
  pipeline(
    createReadStream(from, { highWaterMark: CHUNK }),
    createBrotliDecompress({ chunkSize: CHUNK }),
    createWriteStream(to, { mode: 0o755 }),
  );

const inflateTar = (from: string, folder: string): Promise<void> =>
  pipeline(createReadStream(from), createBrotliDecompress(), extract({ cwd: folder }));

type Start = 'starts' | 'no-libraries' | 'fails';

/** Asks the browser for its version: the loader says at once when a shared library is missing. */
function tryToStart(path: string, env: Record<string, string>): Promise<Start> {
  return new Promise((resolve) => {
    execFile(path, ['--version'], { env: { ...process.env, ...env }, timeout: 20_000 }, (error, _stdout, stderr) => {
      if (!error) resolve('starts');
      else resolve(/shared librar|GLIBC/i.test(stderr) ? 'no-libraries' : 'fails');
    });
  });
}
