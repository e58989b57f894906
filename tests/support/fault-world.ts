import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { allFiles, checksums } from './files.ts';
import { type Ended, run, start } from './run.ts';
import { writeSmallLibrary } from './small-library.ts';
import { smallSchoolYaml } from './small-school.ts';

/** A school that is published, with a temporary folder of its own, so that whatever is left behind is seen. */
export interface FaultWorld {
  readonly folder: string;
  /** The published folder. */
  readonly site: string;
  readonly temporary: string;
  /** About how long a build of it takes on this machine, in milliseconds. */
  readonly aBuild: number;
}

export async function makeWorld(): Promise<FaultWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'policypress-faults-'));
  const world = { folder, site: join(folder, 'out', 'site'), temporary: join(folder, 'tmp'), aBuild: 0 };
  for (const name of ['tmp', 'out', 'schools/alder']) await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, 'schools/alder/school.yaml'), smallSchoolYaml);
  await writeSmallLibrary(join(folder, 'content'));
  const started = performance.now();
  const { code, stderr } = await buildIn(world);
  if (code !== 0) throw new Error(stderr);
  return { ...world, aBuild: performance.now() - started };
}

export const removeWorld = ({ folder }: FaultWorld): Promise<void> => rm(folder, { recursive: true, force: true });

/** Large print, too: then there is enough to print for a browser to be hit while it does. */
const BUILD = ['build', '--content', 'content', '--out', 'out/site', '--today', '2026-11-22', '--large-print'];

/** Builds to the end. */
export const buildIn = (
  world: FaultWorld,
  options: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> =>
  run([...BUILD, ...options], {
    cwd: world.folder,
    env: { TMPDIR: world.temporary, ...env },
  });

/** Starts a build that prints every PDF anew. */
export const startBuild = (world: FaultWorld): ReturnType<typeof start> =>
  start([...BUILD, '--fresh'], { cwd: world.folder, env: { TMPDIR: world.temporary } });

/** The processes that work for this world, by what their command line or their environment says. Linux only. */
export async function processesOf({ folder }: FaultWorld): Promise<readonly { pid: number; command: string }[]> {
  const found: { pid: number; command: string }[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const [command, env] = await Promise.all(
      ['cmdline', 'environ'].map((file) => readFile(`/proc/${name}/${file}`, 'latin1').catch(() => '')),
    );
    if (command?.includes(folder) || env?.includes(folder)) found.push({ pid: Number(name), command: command ?? '' });
  }
  return found;
}

/** The main process of the Chromium that prints, as soon as there is one; undefined where the build ends without one. */
export async function chromiumOf(world: FaultWorld, ended: Promise<Ended>): Promise<number | undefined> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (!over) {
    const found = (await processesOf(world)).find(
      ({ command }) => command.includes('--user-data-dir=') && !command.includes('--type='),
    );
    if (found) return found.pid;
    await wait(80);
  }
  return undefined;
}

const pdfsIn = async (folder: string): Promise<number> =>
  (await allFiles(folder).catch(() => [])).filter((file) => file.endsWith('.pdf')).length;

/** Resolves when a part of all PDFs has been printed, or the build has ended without. */
export async function printed(world: FaultWorld, part: number, ended: Promise<Ended>): Promise<void> {
  const enough = part * (await pdfsIn(world.site));
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (!over && (await pdfsIn(join(world.folder, 'out', '.site.building'))) < enough) await wait(5);
}

/** What is wrong after a fault: one line for each thing that is not as it should be. */
export async function faultsAfter(world: FaultWorld, whole: Readonly<Record<string, string>>): Promise<string[]> {
  const problems: string[] = [];
  if (!same(await published(world), whole)) problems.push('the published folder is not whole');
  for (let tries = 0; tries < 50 && (await processesOf(world)).length > 0; tries += 1) await wait(100);
  for (const { command } of await processesOf(world)) problems.push(`a process is left: ${command.slice(0, 60)}`);
  const next = await buildIn(world);
  if (next.code !== 0) problems.push(`the next build ends with ${next.code}: ${next.stderr}`);
  if (!same(await published(world), whole)) problems.push('the next build publishes something else');
  for (const [place, expected] of [
    [join(world.folder, 'out'), ['site']],
    [world.temporary, []],
  ] as const) {
    const left = (await readdir(place)).filter((name) => !expected.some((one) => one === name));
    if (left.length > 0) problems.push(`left in ${place}: ${left.join(', ')}`);
  }
  return problems;
}

/** The checksum of every file that is published. A build killed between its two renames is put back by the next one. */
async function published({ folder, site }: FaultWorld): Promise<Record<string, string>> {
  const names = await readdir(join(folder, 'out'));
  return checksums(names.includes('site') ? site : join(folder, 'out', '.site.previous'));
}

const same = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
