import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { digestFiles } from '../../read/digest-files.ts';
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
  const browser = await browserVersion(executable);
  if (browser === undefined) return undefined;
  const hash = createHash('sha256');
  hash.update(`${browser}\n${process.version}\n${process.platform}\n`);
  for (const face of FACES) hash.update(await readFace(face));
  return hash.update(await digestFiles(PROJECT, SOURCES)).digest('hex');
}

/**
 * Which browser a program is; undefined where it does not say so. The path does not tell, because an installed browser
 * renews itself under the same name. On Windows it would open a window when asked.
 */
export async function browserVersion({ path, env, version }: Executable): Promise<string | undefined> {
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
