import { lstat, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { sweepDrafts } from './make-once.ts';

/**
 * The folder in which the unpacked browser and its fonts are kept between runs: beside the installed packages, or in
 * the temporary folder of the machine when the packages stand on a read-only disk.
 */
export async function openCacheFolder(): Promise<string> {
  const beside = resolve(import.meta.dirname, '../../node_modules/.cache/policypress');
  if (await isWritable(beside)) return swept(beside);
  const own = join(tmpdir(), `policypress-${userInfo().uid}`);
  // In a shared temporary folder a stranger could have put a browser of his own under this name.
  if ((await isWritable(own, 0o700)) && (await isOwn(own))) return swept(own);
  return mkdtemp(join(tmpdir(), 'policypress-'));
}

async function swept(folder: string): Promise<string> {
  await sweepDrafts(folder);
  return folder;
}

async function isWritable(folder: string, mode = 0o755): Promise<boolean> {
  const probe = join(folder, `.probe-${process.pid}-${Math.random().toString(36).slice(2)}`);
  try {
    await mkdir(folder, { recursive: true, mode });
    await writeFile(probe, '');
    await rm(probe);
    return true;
  } catch {
    return false;
  }
}

async function isOwn(folder: string): Promise<boolean> {
  const stat = await lstat(folder);
  return stat.isDirectory() && (stat.uid === userInfo().uid || process.platform === 'win32');
}
