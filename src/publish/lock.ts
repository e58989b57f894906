import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isRunning, removeLeftovers } from './leftovers.ts';

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
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await createWhole(file, mine)) {
      await removeDrafts(file);
      return { release: () => release(file, mine) };
    }
    const holder = await readHolder(file);
    if (holder === 'gone') continue;
    if (holder !== 'unreadable' && isAlive(holder)) return { heldBy: holder };
    await removeStale(file);
  }
  const holder = await readHolder(file);
  return { heldBy: typeof holder === 'object' ? holder : mine };
}

const ATTEMPTS = 50;
const A_MOMENT = 20;
/** Removing a stale lock takes a moment; who takes longer has been killed meanwhile. */
const GIVEN_UP = 10_000;

/** Makes the lock with all its content at once, so that nobody reads half of it. @returns false when there is one */
async function createWhole(file: string, mine: Holder): Promise<boolean> {
  const draft = `${file}.${mine.pid}.${mine.token}`;
  await writeFile(draft, JSON.stringify(mine));
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Without its draft the holder has taken us for a process that was killed: then there is a holder.
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    // Some file systems know no links: there the lock may be half written for a moment.
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS') return createPlain(file, mine);
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

const createPlain = (file: string, mine: Holder): Promise<boolean> =>
  writeFile(file, JSON.stringify(mine), { flag: 'wx' }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );

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
  return host !== hostname() || isRunning(pid);
}

/** Removes what processes that were killed while they asked for the lock have left beside it. */
function removeDrafts(file: string): Promise<void> {
  const name = basename(file).replaceAll('.', '\\.');
  return removeLeftovers(dirname(file), new RegExp(`^${name}\\.(?<pid>\\d+)\\.[0-9a-f-]{36}$`));
}

/** Removes a lock whose process is gone. One process at a time looks and removes, so that no fresh lock is lost. */
async function removeStale(file: string): Promise<void> {
  const turn = `${file}.turn`;
  try {
    await writeFile(turn, '', { flag: 'wx' });
  } catch {
    const since = (await stat(turn).catch(() => undefined))?.mtimeMs ?? Date.now();
    if (Date.now() - since > GIVEN_UP) await rm(turn, { force: true });
    await wait(A_MOMENT);
    return;
  }
  try {
    const holder = await readHolder(file);
    const stale = holder === 'unreadable' || (typeof holder === 'object' && !isAlive(holder));
    if (stale) await rm(file, { force: true });
  } finally {
    await rm(turn, { force: true });
  }
}
