import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCacheFolder } from '../../src/cache/cache-folder.ts';
import { checksums } from '../support/files.ts';
import type { Ended } from '../support/run.ts';
import { runHere } from '../support/run-here.ts';
import { smallLibrary } from '../support/small-library.ts';
import { smallSchoolYaml } from '../support/small-school.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

/** A name that no earlier run has printed, so that no kept PDF has it. */
const newName = (): string => {
  const letters = Array.from({ length: 12 }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26)));
  return `Eve L${letters.join('')}`;
};

const library = smallLibrary();

interface World {
  readonly folder: string;
  readonly site: string;
  readonly build: (...options: readonly string[]) => Promise<Ended>;
  readonly approve: (...options: readonly string[]) => Promise<Ended>;
}

/** @param schools their folders; one below the folder of a trust belongs to it */
async function world(...schools: readonly string[]): Promise<World> {
  const folder = await temporaryFolder();
  const yaml = (index: number): string => smallSchoolYaml.replace('Dev Lal', `Dev Lal ${'ABC'[index]}`);
  await writeFiles(folder, Object.fromEntries(schools.map((id, index) => [`schools/${id}/school.yaml`, yaml(index)])));
  for (const [trust, school] of schools.map((id) => id.split('/')))
    if (school !== undefined) await writeFiles(folder, { [`schools/${trust}/trust.yaml`]: 'name: Testford Trust\n' });
  const run = (command: string, options: readonly string[]): Promise<Ended> =>
    runHere([command, '--content', library.path(), ...options], { cwd: folder });
  return {
    folder,
    site: join(folder, 'site'),
    build: (...options) => run('build', ['--out', 'site', '--today', '2026-11-22', ...options]),
    approve: (...options) => run('approve', ['--all', '--yes', '--note', 'Approved.', '--minute', 'x', ...options]),
  };
}

async function change(folder: string, school: string, from: string | RegExp, to: string): Promise<void> {
  const file = join(folder, 'schools', school, 'school.yaml');
  const before = await readFile(file, 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  await writeFile(file, after);
}

const line = ({ stdout }: Ended, start: string): string =>
  stdout.split('\n').find((each) => each.startsWith(start)) ?? '';

describe('pages', () => {
  test('a school of which nothing has changed keeps its folder; the output is what a build from nothing gives', async () => {
    const { folder, site, build } = await world('alder', 'birch');
    await build('--no-pdf');
    const first = await checksums(site);
    await change(folder, 'alder', /Dev Lal A/g, 'Eve Lane');
    const second = await build('--no-pdf');
    expect(second.code).toBe(0);
    expect(line(second, 'alder')).not.toContain('unchanged');
    expect(line(second, 'birch')).toContain('unchanged');
    const after = await checksums(site);
    expect(after['alder/contacts.html']).not.toBe(first['alder/contacts.html']);
    await build('--no-pdf', '--fresh', '--out', 'other');
    expect(after).toEqual(await checksums(join(folder, 'other')));
  });

  test.each([
    ['a page', 'alder/contacts.html'],
    ['the manifest', 'alder/manifest.json'],
  ])('a school is made again when somebody has changed %s of what was published', async (_name, file) => {
    const { site, build } = await world('alder');
    await build('--no-pdf');
    const before = await checksums(site);
    const path = join(site, file);
    await writeFile(path, (await readFile(path, 'utf8')).replace('Alder Green', 'Elder Green'));
    expect((await checksums(site))[file]).not.toBe(before[file]);
    expect(line(await build('--no-pdf'), 'alder')).not.toContain('unchanged');
    expect(await checksums(site)).toEqual(before);
  });

  test('a school is made again on another day, and when it is asked for', async () => {
    const { build } = await world('alder');
    await build('--no-pdf');
    expect(line(await build('--no-pdf', '--today', '2026-11-23'), 'alder')).not.toContain('unchanged');
    expect(line(await build('--no-pdf', '--today', '2026-11-23'), 'alder')).toContain('unchanged');
    expect(line(await build('--no-pdf', '--today', '2026-11-23', '--fresh'), 'alder')).not.toContain('unchanged');
  });
});

test('where nothing has changed at all, nothing is written', async () => {
  const { folder, site, build } = await world('alder', 'birch');
  await build('--no-pdf');
  const before = await Promise.all([site, join(site, 'index.html')].map((path) => stat(path)));
  const again = await build('--no-pdf');
  expect([again.code, line(again, 'birch')]).toEqual([0, expect.stringContaining('unchanged')]);
  const after = await Promise.all([site, join(site, 'index.html')].map((path) => stat(path)));
  expect(after.map(({ ino, mtimeMs }) => [ino, mtimeMs])).toEqual(before.map(({ ino, mtimeMs }) => [ino, mtimeMs]));
  await build('--no-pdf', '--fresh', '--out', 'other');
  expect(await checksums(site)).toEqual(await checksums(join(folder, 'other')));
});

test('a fact that changed after an approval keeps its day, however often and on whatever day is built', async () => {
  const { folder, site, build, approve } = await world('alder');
  expect((await approve('--school', 'alder', '--on', '2026-09-01')).stderr).toContain('editions written to');
  const days = async (): Promise<readonly unknown[]> => {
    const manifest = JSON.parse(await readFile(join(site, 'alder/manifest.json'), 'utf8'));
    return [...new Set((manifest.amendments as { date: string }[]).map(({ date }) => date))];
  };
  await build('--no-pdf');
  expect(await days()).toEqual([]);
  await change(folder, 'alder', /Dev Lal A/g, 'Eve Lane');
  const outcomes: unknown[] = [];
  for (const today of ['2026-11-22', '2026-11-22', '2026-11-23', '2026-11-23']) {
    const ended = await build('--no-pdf', '--today', today);
    outcomes.push([line(ended, 'alder').includes('unchanged'), ...(await days())]);
  }
  expect(outcomes).toEqual([
    [false, '2026-11-22'],
    [true, '2026-11-22'],
    [false, '2026-11-22'],
    [true, '2026-11-22'],
  ]);
});

describe('pages of several schools', () => {
  const shared = async (site: string): Promise<Record<string, string>> =>
    Object.fromEntries(Object.entries(await checksums(site)).filter(([file]) => !file.includes('/')));
  const SCHOOLS = ['testford/alder', 'testford/birch', 'cedar'];

  test.each<[string, (site: string) => Promise<unknown>]>([
    ['is noted', async () => undefined],
    ['was noted and is lost', async (site) => rm(await noteOf(site, 'birch'))],
    ['was noted and is damaged', async (site) => writeFile(await noteOf(site, 'birch'), 'x')],
  ])('are as a build from nothing makes them when what they tell %s', async (_name, spoil) => {
    const { folder, site, build } = await world(...SCHOOLS);
    await build('--no-pdf');
    const before = await shared(site);
    await change(folder, 'testford/alder', 'pupilPhones: handed-in', 'pupilPhones: not-on-site');
    await spoil(site);
    const ended = await build('--no-pdf');
    expect(SCHOOLS.map((id) => line(ended, id.replace(/.*\//, '')).includes('unchanged'))).toEqual([false, true, true]);
    expect(await shared(site)).not.toEqual(before);
    await build('--no-pdf', '--fresh', '--out', 'other');
    expect(await checksums(site)).toEqual(await checksums(join(folder, 'other')));
  });

  test('lead to the documents of schools that are not built now, as far as they stand there so', async () => {
    const { folder, site, build } = await world(...SCHOOLS);
    await build('--no-pdf');
    const before = await shared(site);
    await build('--no-pdf', '--school', 'alder', '--fresh');
    expect(await shared(site)).toEqual({ ...before, 'manifest.json': expect.any(String) });
    const links = async (): Promise<number> =>
      (await readFile(join(site, 'testford-editions.html'), 'utf8')).split('href="birch/').length;
    const all = await links();
    await change(folder, 'testford/birch', 'version: 1.10', 'version: 1.11');
    await build('--no-pdf', '--school', 'alder');
    expect(await links()).toBeLessThan(all);
    expect((await build('--no-pdf')).code).toBe(0);
    expect(await links()).toBe(all);
  });

  async function noteOf(site: string, school: string): Promise<string> {
    const { built } = JSON.parse(await readFile(join(site, school, 'manifest.json'), 'utf8'));
    return join(await openCacheFolder(), 'notes', built.inputs);
  }
});

test('a warning is said again by every build, and costs no page', async () => {
  const { folder, build } = await world('alder');
  await change(folder, 'alder', 'cycleMonths: 12', 'cycleMonths: 36');
  const outcomes = [await build('--no-pdf'), await build('--no-pdf')];
  for (const { stdout, stderr } of outcomes) expect(stdout + stderr).toContain('[config/review-cycle]');
  expect(outcomes.map((ended) => line(ended, 'alder').includes('unchanged'))).toEqual([false, true]);
});

test('one fact changed in one school prints the documents of that school that use it; nothing changed prints nothing', async () => {
  const { folder, site, build } = await world('alder', 'birch');
  await build();
  const before = pdfsIn(await checksums(site));
  await change(folder, 'alder', 'Cora Bligh', newName());
  const second = await build();
  expect(second.code).toBe(0);
  const after = pdfsIn(await checksums(site));
  const all = Object.keys(after).length;
  const changed = Object.keys(after).filter((file) => after[file] !== before[file]);
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.length).toBeLessThan(all / 2);
  expect(changed.filter((file) => !file.startsWith('alder/'))).toEqual([]);
  expect(second.stderr).toContain(`${all} PDFs, ${all - changed.length} unchanged`);
  expect((await build()).stderr).toContain(`${all} PDFs, ${all} unchanged`);
});

const pdfsIn = (sums: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(sums).filter(([file]) => file.endsWith('.pdf')));
