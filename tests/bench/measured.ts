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
  let looking = 0;
  let looks = 0;
  const look = (): void => {
    const begun = ownSeconds();
    const running = processesBelow(process.pid);
    for (const { pid, used } of running) ticks.set(pid, used);
    // To ask for the memory of a browser takes the system longer than to print a form.
    if (looks++ % 5 === 0)
      most = Math.max(
        most,
        running.reduce((sum, { pid }) => sum + proportional(pid), 0),
      );
    looking += ownSeconds() - begun;
  };
  look();
  const before = new Map(ticks);
  looking = 0;
  const own = ownSeconds();
  const started = performance.now();
  const watch = setInterval(look, 100);
  const value = await work();
  clearInterval(watch);
  const seconds = (performance.now() - started) / 1000;
  const used = ownSeconds() - own - looking;
  const below = [...ticks].reduce((sum, [pid, used]) => sum + used - (before.get(pid) ?? 0), 0);
  return { value, seconds, cpu: used + below / TICKS, megabytes: Math.round(most / 1024) };
}

const TICKS = 100;

/** Processor time of this process so far. */
function ownSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

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
