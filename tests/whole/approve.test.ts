import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allFiles, checksums } from '../support/files.ts';
import { contentFolder, schoolsFolder } from '../support/library.ts';
import { runHere } from '../support/run-here.ts';
import { smallLibrary } from '../support/small-library.ts';
import { smallSchoolYaml } from '../support/small-school.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const library = smallLibrary();

/** A school that nobody approved anything of yet. */
async function newSchool(): Promise<string> {
  const schools = await temporaryFolder();
  await writeFiles(schools, { 'alder-green/school.yaml': smallSchoolYaml });
  return schools;
}
const approve = (schools: string, ...args: string[]) =>
  approveWith(library.path(), schools, '--on', '2026-09-01', ...args);
const approveWith = (content: string, schools: string, ...args: string[]) =>
  runHere(['approve', '--content', content, '--schools', schools, '--school', 'alder-green', ...args]);
const editions = async (schools: string): Promise<string[]> =>
  (await allFiles(schools)).filter((file) => file.includes('/editions/'));

describe('approve', () => {
  test('freezes the whole pack under one minute, and then finds nothing to approve', async () => {
    const schools = await newSchool();
    const approveAll = (...args: string[]) =>
      approveWith(contentFolder, schools, '--on', '2026-09-01', '--all', '--yes', ...args);
    const first = await approveAll('--minute', 'FGB 26/01', '--note', 'First edition.');
    expect([first.code, first.stderr.includes('editions written to')]).toEqual([0, true]);
    const files = await editions(schools);
    expect(files).toContain('alder-green/editions/online-safety/1.10.html');
    expect(files.length).toBeGreaterThan(40);
    const before = await checksums(schools);
    const second = await approveAll('--note', 'Again.');
    expect(second.code).toBe(0);
    expect(second.stdout).toContain('Nothing to approve.');
    expect(await checksums(schools)).toEqual(before);
  });

  test('proposes a patch for a fact, a minor version for words and a major one for a decision', async () => {
    const schools = await newSchool();
    await approve(schools, '--all', '--note', 'First edition.', '--version', '1.0', '--yes');
    const file = join(schools, 'alder-green/school.yaml');
    const change = async (from: string, to: string): Promise<void> =>
      writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
    const propose = async (): Promise<string> =>
      (await approve(schools, '--all', '--note', 'Next.', '--yes', '--minute', 'x')).stdout;
    await change('name: Dev Lal,', 'name: Nia Roe,');
    expect(await propose()).toMatch(
      /^ {2}1\.0\.1 +Online safety and acceptable use policy \(after 1\.0, editorial\)$/m,
    );
    await change('categories: [adult content, gambling', 'categories: [adult content, gambling, weapons');
    await change('pupilPhones: handed-in', 'pupilPhones: not-on-site');
    expect(await propose()).toMatch(/^ {2}2\.0 +Online safety and acceptable use policy \(after 1\.0\.1, material\)$/m);
  });

  test.each<[string, string[], string]>([
    ['without a day', ['--all', '--note', 'x', '--yes'], 'Say when it was approved with --on <date>'],
    ['without a note', ['--all', '--on', '2026-09-01', '--yes'], 'what changed and why with --note'],
    ['on a day to come', ['--all', '--on', '2099-01-01', '--note', 'x', '--yes'], '1 January 2099 is still to come'],
    ['without a document', ['--on', '2026-09-01', '--note', 'x'], 'Say which document to approve'],
    ['of an unknown document', ['--document', 'stff', '--on', '2026-09-01', '--note', 'x'], 'Did you mean “staff”?'],
    ['where nobody can be asked', ['--all', '--on', '2026-09-01', '--note', 'x'], 'Nothing was written. Say --yes'],
    [
      'with a review before the approval',
      ['--all', '--on', '2026-09-01', '--note', 'x', '--next-review', '2026-08-01', '--yes'],
      'The next review (2026-08-01) must come after the approval (2026-09-01).',
    ],
  ])('%s writes nothing and says why', async (_name, args, why) => {
    const schools = await newSchool();
    const { code, stderr } = await approveWith(library.path(), schools, ...args);
    expect([code, stderr.includes(why) || stderr]).toEqual([2, true]);
    expect(await editions(schools)).toEqual([]);
  });

  test('is refused while a check finds an error', async () => {
    const schools = await newSchool();
    const file = join(schools, 'alder-green/school.yaml');
    await writeFile(file, smallSchoolYaml.replace('phoneStorage: the school office', 'phoneStorage: "[name of room]"'));
    const { code, stdout, stderr } = await approve(schools, '--all', '--note', 'x', '--yes');
    expect(code).toBe(1);
    expect(stdout).toContain('config/dummy-value');
    expect(stderr).toContain('Nothing was approved');
    expect(await editions(schools)).toEqual([]);
  });

  test('never goes back to an earlier version', async () => {
    const schools = await newSchool();
    await approve(schools, '--document', 'staff', '--version', '2.0', '--note', 'x', '--yes');
    const file = join(schools, 'alder-green/school.yaml');
    await writeFile(file, smallSchoolYaml.replace('staffPhones: out-of-sight', 'staffPhones: breaks-in-staff-areas'));
    const { code, stderr } = await approve(schools, '--document', 'staff', '--version', '1.9', '--note', 'x', '--yes');
    expect(code).toBe(2);
    expect(stderr).toContain('already has version 2.0; the new one must be higher, such as 3.0.');
  });
});

describe('diff', () => {
  const diff = (...args: string[]) =>
    runHere([
      'diff',
      '--schools',
      schoolsFolder,
      '--school',
      'larkfield-primary',
      '--document',
      'online-safety',
      ...args,
    ]);

  test('says in three layers what changed between two editions', async () => {
    const { code, stdout } = await diff('--to', '4.0');
    expect(code).toBe(0);
    for (const part of [
      'from version 3.1 to version 4.0',
      'DECISIONS: 1 decision',
      '+ Handed in on arrival',
      'WORDS: 1 section reworded',
    ])
      expect(stdout).toContain(part);
  });

  test('finds nothing between an edition and the draft that it was made from', async () => {
    expect((await diff()).stdout).toContain('Nothing changed.');
  });

  test('is data for programs and a page that stands alone', async () => {
    const data = JSON.parse((await diff('--from', '3.0', '--to', '3.1', '--format', 'json')).stdout);
    expect(data).toMatchObject({ format: 1, document: { id: 'online-safety' } });
    const page = (await diff('--from', '3.0', '--to', '4.0', '--format', 'html')).stdout;
    expect(page).toMatch(/^<!doctype html>[\s\S]*<ins>[\s\S]*<\/html>\s*$/);
    expect(page).not.toContain('<script');
  });

  test.each([
    [['--to', '9.9'], 'There is no edition 9.9 of “online-safety”. There are: 4.0, 3.1, 3.0.'],
    [['--to', '3.0'], 'Edition 3.0 is the first of “online-safety”: there is none before it.'],
  ])('%j cannot be compared', async (args, why) => {
    const { code, stderr } = await diff(...args);
    expect([code, stderr.trim()]).toEqual([2, why]);
  });
});

describe('a build of a school with editions', () => {
  async function larkfield(): Promise<{ schools: string; out: string; build: () => ReturnType<typeof runHere> }> {
    const folder = await temporaryFolder();
    const schools = join(folder, 'schools');
    await cp(
      join(schoolsFolder, 'westmere-trust/larkfield-primary'),
      join(schools, 'westmere-trust/larkfield-primary'),
      {
        recursive: true,
      },
    );
    await cp(join(schoolsFolder, 'westmere-trust/trust.yaml'), join(schools, 'westmere-trust/trust.yaml'));
    const out = join(folder, 'out');
    return { schools, out, build: () => runHere(['build', '--schools', schools, '--out', out, '--no-pdf']) };
  }
  const page = (out: string, path: string): Promise<string> => readFile(join(out, 'larkfield-primary', path), 'utf8');

  test('shows the new name of the lead at once, as an administrative amendment and in no redline', async () => {
    const { schools, out, build } = await larkfield();
    const file = join(schools, 'westmere-trust/larkfield-primary/school.yaml');
    const yaml = await readFile(file, 'utf8');
    await writeFile(file, yaml.replace('  dsl:\n    name: Amara Osei', '  dsl:\n    name: Nerys Quill'));
    expect((await build()).code).toBe(0);
    const policy = await page(out, 'policies/online-safety.html');
    expect(policy).toContain('Nerys Quill');
    expect(policy).toContain('>4.0<');
    const versions = await page(out, 'versions.html');
    expect(versions).toContain('Administrative amendments: facts changed since edition 4.0');
    expect(versions).toMatch(/>Amara Osei<\/td>\s*<td[^>]*>Nerys Quill<\/td>\s*<td[^>]*>[^<]*2026</);
    const past = (await allFiles(join(out, 'larkfield-primary/versions'))).filter((name) => name.includes('..'));
    expect(past.length).toBeGreaterThan(5);
    for (const name of past) expect(await page(out, `versions/${name}`)).not.toContain('Nerys Quill');
    const manifest = JSON.parse(await page(out, 'manifest.json'));
    expect(manifest.amendments).toContainEqual(
      expect.objectContaining({ document: 'online-safety', path: 'people.dsl.name', after: 'Nerys Quill' }),
    );
  });

  test('is stopped at an edition in which one character was changed, and leaves the rest as it was', async () => {
    const { schools, out, build } = await larkfield();
    await build();
    const before = await checksums(out);
    const file = join(schools, 'westmere-trust/larkfield-primary/editions/staff/3.0.html');
    await writeFile(file, (await readFile(file, 'utf8')).replace('password', 'passw0rd'));
    const { code, stdout } = await build();
    expect(code).toBe(1);
    expect(stdout).toContain('editions/staff/3.0.html:');
    expect(stdout).toContain('This edition was changed after it was approved');
    expect(stdout).toContain('Bring back the file as it was approved');
    expect(await checksums(out)).toEqual(before);
  });

  test('without an earlier build publishes everything but the document of that edition', async () => {
    const { schools, out, build } = await larkfield();
    const file = join(schools, 'westmere-trust/larkfield-primary/editions/staff/3.0.html');
    await writeFile(file, (await readFile(file, 'utf8')).replace('password', 'passw0rd'));
    expect((await build()).code).toBe(1);
    const files = await allFiles(join(out, 'larkfield-primary'));
    expect(files).toContain('policies/online-safety.html');
    expect(files.filter((name) => name === 'agreements/staff.html')).toEqual([]);
  });
});
