import { execFileSync } from 'node:child_process';
import { chmod, cp, mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildIn, chromiumOf, type FaultWorld, faultsAfter, printed, startBuild } from './fault-world.ts';
import { allFiles, checksums } from './files.ts';
import type { Ended } from './run.ts';

/** Something that goes wrong while a school is built. */
export interface Fault {
  readonly name: string;
  /** Where the fault cannot be made here, why; such as a disk that only an administrator may fill. */
  readonly impossible?: () => Promise<string | undefined> | string | undefined;
  /**
   * Makes it, and builds again.
   * @param moment when, between 0 (the start) and 1 (the end of a build)
   * @returns what is not as it should be
   */
  readonly make: (world: FaultWorld, moment: number) => Promise<readonly string[]>;
}

const expected = (ended: Ended, code: number | null, words: RegExp): string[] => [
  ...(ended.code === code ? [] : [`ended with ${ended.code ?? ended.signal}, not ${code}`]),
  ...(words.test(ended.stderr + ended.stdout) ? [] : [`says nothing like ${words}: ${ended.stderr.slice(-300)}`]),
  ...(/\n\s+at /.test(ended.stderr) ? ['shows a stack trace'] : []),
];

const stopped = (signal: 'SIGKILL' | 'SIGTERM'): Fault => ({
  name: `${signal} of the build`,
  make: async (world, moment) => {
    const whole = await checksums(world.site);
    const { child, ended } = startBuild(world);
    await wait(moment * world.aBuild);
    child.kill(signal);
    const end = await ended;
    // A build may have ended before its signal came, or not begun.
    const begun = end.code !== 0 && end.stderr !== '';
    const said = signal === 'SIGKILL' || !begun ? [] : expected(end, 143, /The published folder is as it was/);
    return [...said, ...(await faultsAfter(world, whole))];
  },
});

/** One of these costs a second try of the documents that were being printed, and nothing else. */
const browserHit = (signal: 'SIGKILL' | 'SIGSTOP'): Fault => ({
  name: `${signal} of Chromium`,
  make: async (world, moment) => {
    const whole = await checksums(world.site);
    const { ended } = startBuild(world);
    const pid = await chromiumOf(world, ended);
    if (pid === undefined) return ['no Chromium was started', ...(await faultsAfter(world, whole))];
    // Near the end Chromium may be gone before it is hit.
    await printed(world, moment * 0.7, ended);
    let hit = true;
    try {
      process.kill(pid, signal);
    } catch {
      hit = false;
    }
    const said = expected(await ended, 0, /1 school published/);
    return [...(hit ? [] : ['Chromium was gone before it was hit']), ...said, ...(await faultsAfter(world, whole))];
  },
});

const isRoot = process.getuid?.() === 0;

/** A small disk in memory is divided into pages of so many bytes. */
const PAGE = 4_096;

/** How many pages the files below a folder fill. */
async function pagesOf(folder: string): Promise<number> {
  const sizes = await Promise.all((await allFiles(folder)).map(async (file) => (await stat(join(folder, file))).size));
  return sizes.reduce((sum, size) => sum + Math.ceil(size / PAGE), 0);
}

/** Puts a small disk of its own under the folder in which a build works, runs `work`, and takes it away. */
async function onSmallDisk<T>(folder: string, pages: number, work: () => Promise<T>): Promise<T> {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${pages * PAGE}`, 'policypress-test', folder]);
  try {
    return await work();
  } finally {
    execFileSync('umount', ['--lazy', folder]);
  }
}

async function cannotMount(): Promise<string | undefined> {
  const folder = join('/tmp', `policypress-mount-${process.pid}`);
  await mkdir(folder);
  try {
    return await onSmallDisk(folder, 100, async () => undefined);
  } catch {
    return 'mounting a small disk is not permitted here';
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const fullDisk: Fault = {
  name: 'a full disk',
  impossible: cannotMount,
  make: async (world, moment) => {
    const whole = await checksums(world.site);
    const aside = join(world.folder, 'aside');
    const out = join(world.folder, 'out');
    await cp(out, aside, { recursive: true });
    // Too little for a second copy of what is published, so the disk fills up sooner or later in the build.
    const size = Math.ceil((await pagesOf(out)) * (1.2 + moment * 0.5));
    const problems = await onSmallDisk(out, size, async () => {
      await cp(aside, out, { recursive: true });
      const said = expected(await buildIn(world, ['--fresh']), 74, /Free some space and try again/);
      const now = await checksums(world.site);
      return [...said, ...(JSON.stringify(now) === JSON.stringify(whole) ? [] : ['the published folder is not whole'])];
    });
    await rm(aside, { recursive: true, force: true });
    return [...problems, ...(await faultsAfter(world, whole))];
  },
};

const readOnlyFolder: Fault = {
  name: 'a read-only folder',
  impossible: async () => (isRoot ? await cannotMount() : undefined),
  make: async (world) => {
    const whole = await checksums(world.site);
    const out = join(world.folder, 'out');
    const words = /Choose an output folder that you may write to/;
    const build = async (): Promise<string[]> => expected(await buildIn(world, ['--fresh']), 74, words);
    const said = isRoot ? await mountedReadOnly(out, build) : await withMode(out, 0o555, build);
    return [...said, ...(await faultsAfter(world, whole))];
  },
};

/** An administrator may write everywhere but on a disk that is mounted for reading. */
async function mountedReadOnly<T>(folder: string, work: () => Promise<T>): Promise<T> {
  execFileSync('mount', ['--bind', folder, folder]);
  try {
    execFileSync('mount', ['-o', 'remount,bind,ro', folder]);
    return await work();
  } finally {
    execFileSync('umount', ['--lazy', folder]);
  }
}

async function withMode<T>(folder: string, mode: number, work: () => Promise<T>): Promise<T> {
  await chmod(folder, mode);
  try {
    return await work();
  } finally {
    await chmod(folder, 0o755);
  }
}

const noChromium: Fault = {
  name: 'no Chromium',
  make: async (world) => {
    const whole = await checksums(world.site);
    const named = { PUPPETEER_EXECUTABLE_PATH: join(world.folder, 'no-such-browser') };
    const said = expected(
      await buildIn(world, ['--fresh'], named),
      3,
      /Correct PUPPETEER_EXECUTABLE_PATH, or unset it/,
    );
    const again = await buildIn(world);
    return [...said, ...(again.code === 0 ? [] : [again.stderr]), ...(await faultsAfter(world, whole))];
  },
};

/** Everything that goes wrong sooner or later. */
export const FAULTS: readonly Fault[] = [
  stopped('SIGKILL'),
  stopped('SIGTERM'),
  browserHit('SIGKILL'),
  browserHit('SIGSTOP'),
  fullDisk,
  readOnlyFolder,
  noChromium,
];
