import { readdirSync, readFileSync } from 'node:fs';

/** What a piece of work in this process cost. */
export interface Measured<T> {
  readonly value: T;
  readonly seconds: number;
  /** Processor time of this process and of everything below it, in seconds. */
  readonly cpu: number;
  /** The most memory that the processes below this one held together, in megabytes; what they share counts once. */
  readonly megabytes: number;
}

/** Measures work that starts processes of its own. Linux only: it reads /proc every tenth of a second. */
export async function measured<T>(work: () => Promise<T>): Promise<Measured<T>> {
  const ticks = new Map<number, number>();
  let most = 0;
  const look = (): void => {
    let memory = 0;
    for (const { pid, used } of processesBelow(process.pid)) {
      ticks.set(pid, used);
      memory += proportional(pid);
    }
    most = Math.max(most, memory);
  };
  look();
  const before = new Map(ticks);
  const own = process.cpuUsage();
  const started = performance.now();
  const watch = setInterval(look, 100);
  const value = await work();
  clearInterval(watch);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(own);
  const below = [...ticks].reduce((sum, [pid, used]) => sum + used - (before.get(pid) ?? 0), 0);
  return { value, seconds, cpu: (user + system) / 1e6 + below / TICKS, megabytes: Math.round(most / 1024) };
}

const TICKS = 100;

interface Running {
  readonly pid: number;
  readonly parent: number;
  /** Processor time in ticks. */
  readonly used: number;
}

/** The processes below one, itself left out. */
export function processesBelow(root: number): readonly Running[] {
  const all = new Map<number, Running>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      const pid = Number(name);
      all.set(pid, { pid, parent: fields[1] ?? 0, used: (fields[11] ?? 0) + (fields[12] ?? 0) });
    } catch {
      // It ended while we looked.
    }
  }
  const isBelow = ({ parent }: Running): boolean => {
    const above = all.get(parent);
    return parent === root || (above !== undefined && isBelow(above));
  };
  return [...all.values()].filter(isBelow);
}

/** The memory of a process in kilobytes; what several share is divided among them. */
export function proportional(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
