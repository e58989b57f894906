import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/read/library.ts';
import { resolvePack } from '../../src/resolve/pack.ts';
import { runHere } from '../support/run-here.ts';
import { smallEditionText } from '../support/small-edition.ts';
import { smallLibrary } from '../support/small-library.ts';
import { smallSchool, smallSchoolYaml } from '../support/small-school.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const library = smallLibrary();
/** Runs a command that reads the small library. */
const run = (folder: string, ...args: readonly string[]) =>
  runHere([...args, '--content', library.path()], { cwd: folder });

const EDITIONS = 'schools/alder-green/editions/visitor';

/** A folder with one school that approved its form for visitors twice. */
async function world(): Promise<string> {
  const folder = await temporaryFolder();
  const school = smallSchool();
  const { value } = await readLibrary(library.path());
  const draft = value && resolvePack(school, value, '2026-11-22').value.find(({ id }) => id === 'visitor');
  if (!draft) throw new Error('The small school has no form for visitors.');
  const old = { ...draft, title: 'Visitors: the first rules' };
  await writeFiles(folder, {
    'schools/alder-green/school.yaml': smallSchoolYaml,
    [`${EDITIONS}/1.0.html`]: smallEditionText(school, old, { version: '1.0', approvedOn: '2025-09-10' }),
    [`${EDITIONS}/1.1.html`]: smallEditionText(school, draft, { version: '1.1', approvedOn: '2026-03-04' }),
  });
  return folder;
}

const ASK = ['show', '--school', 'alder-green', '--document', 'visitor', '--today', '2026-11-22'];

describe('policypress show', () => {
  test('prints what was in force on a day, or the edition of a version', async () => {
    const folder = await world();
    const on = await run(folder, ...ASK, '--on', '2026-03-03');
    expect(on.code).toBe(0);
    expect(on.stdout).toContain('Edition:      1.0\n');
    expect(on.stdout).toContain('until 3 March 2026; then edition 1.1 took\n              its place');
    expect(on.stdout).toContain('\nVisitors: the first rules\n=========================\n');
    const version = await run(folder, ...ASK, '--version', '1.1', '--format', 'html');
    expect(version.code).toBe(0);
    expect(version.stdout).toMatch(/^<!doctype html>/);
    expect(version.stdout).toContain('<dd>since 4 March 2026</dd>');
    expect((await run(folder, ...ASK)).stdout).toContain('Edition:      1.1\n');
  });

  test.each([
    [['--on', '2020-01-01'], 1, 'The first one, 1.0, took effect on 10 September 2025.'],
    [['--on', '3 March'], 2, 'Give a date as year-month-day'],
    [['--on', '2026-01-01', '--version', '1.0'], 2, 'not both'],
    [['--document', 'visitors'], 2, 'Did you mean “visitor”?'],
    [['--school', 'alder'], 2, 'There is no school “alder”.'],
  ])('answers %j with code %i', async (args, code, message) => {
    const ended = await run(await world(), ...ASK, ...args);
    expect([ended.code, ended.stdout]).toEqual([code, '']);
    expect(ended.stderr).toContain(message);
  });

  test('says that an edition is left out that somebody changed', async () => {
    const folder = await world();
    await appendFile(join(folder, EDITIONS, '1.1.html'), '<p>More.</p>\n');
    const { code, stdout, stderr } = await run(folder, ...ASK);
    expect(code).toBe(1);
    expect(stdout).toContain('Edition:      1.0\n');
    expect(stderr).toContain(`${EDITIONS}/1.1.html: This edition was changed after it was approved`);
    expect(stderr).toContain('This edition was left out, so the answer may be wrong until it is mended.');
  });
});

test('policypress verify finds what was changed after the build, and editions that are not yet built', async () => {
  const folder = await world();
  const verify = () => runHere(['verify', '--out', 'site', '--today', '2026-11-22'], { cwd: folder });
  expect((await verify()).code).toBe(2);
  await run(folder, 'build', '--out', 'site', '--no-pdf', '--today', '2026-11-22');
  const sound = await verify();
  expect([sound.code, sound.stdout]).toEqual([0, '']);
  expect(sound.stderr).toMatch(/^\d+ files of 1 school verified: all as they were built\.\n$/);

  const page = join(folder, 'site/alder-green/agreements/visitor.html');
  await writeFile(page, (await readFile(page, 'utf8')).replace('the office', 'the canteen').concat(' '));
  const edition = (await readFile(join(folder, EDITIONS, '1.1.html'), 'utf8')).replace('Visitors', 'Guests');
  await writeFile(join(folder, EDITIONS, '1.1.html'), edition);
  const changed = await verify();
  expect(changed.code).toBe(1);
  expect(changed.stdout.split('\n').filter((line) => line !== '' && !line.startsWith(' '))).toEqual([
    'alder-green/agreements/visitor.html',
    `${EDITIONS}/1.1.html`,
  ]);
});

test('policypress impact lists what a law touches, and knows what was meant', async () => {
  const folder = await world();
  const text = await run(folder, 'impact', 'kcsie-2025', '--today', '2026-11-22');
  expect(text.code).toBe(0);
  expect(text.stdout).toContain('\nWho must look:\n  Alder Green Primary School: ');
  const json = await run(folder, 'impact', 'kcsie-2025', '--format', 'json');
  expect(JSON.parse(json.stdout)).toMatchObject({ version: 1, guidance: { id: 'kcsie-2025' } });
  const unknown = await run(folder, 'impact', 'kscie-2025');
  expect([unknown.code, unknown.stdout]).toEqual([2, '']);
  expect(unknown.stderr).toBe('There is no law or guidance “kscie-2025”. Did you mean “kcsie-2025”?\n');
});
