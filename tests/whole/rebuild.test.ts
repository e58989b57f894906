import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
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
}

async function world(...schools: readonly string[]): Promise<World> {
  const folder = await temporaryFolder();
  const yaml = (index: number): string => smallSchoolYaml.replace('Dev Lal', `Dev Lal ${'ABC'[index]}`);
  await writeFiles(folder, Object.fromEntries(schools.map((id, index) => [`schools/${id}/school.yaml`, yaml(index)])));
  const build = (...options: readonly string[]): Promise<Ended> =>
    runHere(['build', '--content', library.path(), '--out', 'site', '--today', '2026-11-22', ...options], {
      cwd: folder,
    });
  return { folder, site: join(folder, 'site'), build };
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
