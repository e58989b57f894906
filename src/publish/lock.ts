import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';

/** Who holds an output folder. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
  readonly token: string;
}

export type LockOutcome = { readonly release: () => Promise<void> } | { readonly heldBy: Holder };

/**
 * Takes the lock of an output folder, or says who holds it. The lock of a process that is gone is taken over.
 * @param file the lock file, beside the output
 * @param now the time as text, for the message that another process prints
 */
export async function takeLock(file: string, now: string): Promise<LockOutcome> {
  const mine: Holder = { pid: process.pid, host: hostname(), since: now, token: randomUUID() };
  await mkdir(dirname(file), { recursive: true });
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      await writeFile(file, JSON.stringify(mine), { flag: 'wx' });
      return { release: () => release(file, mine) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = await readHolder(file);
    if (holder === 'gone') continue;
    if (holder !== 'unreadable' && isAlive(holder)) return { heldBy: holder };
    await removeStale(file, holder === 'unreadable' ? undefined : holder.token);
  }
  const holder = await readHolder(file);
  return { heldBy: typeof holder === 'object' ? holder : mine };
}

async function release(file: string, mine: Holder): Promise<void> {
  const holder = await readHolder(file);
  if (typeof holder === 'object' && holder.token === mine.token) await rm(file, { force: true });
}

async function readHolder(file: string): Promise<Holder | 'gone' | 'unreadable'> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'gone' : 'unreadable';
  }
}

function isAlive({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Moves a stale lock aside; if somebody took the lock in between, it is put back. */
async function removeStale(file: string, token: string | undefined): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  const moved = await readHolder(aside);
  if (typeof moved === 'object' && moved.token !== token) await rename(aside, file);
  else await rm(aside, { force: true });
}
