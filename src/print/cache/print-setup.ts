import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import type { Executable } from '../embedded-chromium.ts';
import { FACES, readFace } from '../font-files.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');

/**
 * Our own files that decide what becomes of the same HTML: printing, the after-work, and the rules that a PDF is held
 * to. The list of packages stands for the libraries among them.
 */
const SOURCES = ['src/print', 'src/check', 'src/document', 'src/diagnostics', 'templates', 'package-lock.json'];

/**
 * A digest of everything besides the HTML that a PDF depends on: the browser, the fonts, our code and Node, whose
 * compression it uses.
 * @returns undefined where the browser does not say its version, and so nothing may be used again
 */
export async function readPrintSetup(executable: Executable): Promise<string | undefined> {
  const browser = await versionOf(executable);
  if (browser === undefined) return undefined;
  const hash = createHash('sha256');
  hash.update(`${browser}\n${process.version}\n${process.platform}\n`);
  for (const face of FACES) hash.update(await readFace(face));
  for (const source of SOURCES) {
    for (const file of await filesOf(join(PROJECT, source))) {
      hash.update(`\0${relative(PROJECT, file).split(sep).join('/')}\0`);
      hash.update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

async function filesOf(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return found ? [path] : [];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** An installed browser renews itself under the same name. On Windows it opens a window when asked for its version. */
async function versionOf({ path, env, version }: Executable): Promise<string | undefined> {
  if (version !== undefined) return version;
  try {
    if (process.platform === 'win32') {
      const { size, mtimeMs } = await stat(path);
      return `${path} ${size} ${mtimeMs}`;
    }
    const options = { env: { ...process.env, ...env }, timeout: 20_000 };
    const { stdout } = await promisify(execFile)(path, ['--version'], options);
    return stdout.trim() || undefined;
  } catch {
    return undefined;
  }
}
