import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { coverageFile, schemaFiles } from '../../src/cli/schema.ts';
import { planBuild } from '../../src/plan/build-plan.ts';
import { readSchools } from '../../src/read/schools.ts';
import { shippedLibrary } from '../support/library.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

test('the file that a new user copies from the documentation publishes as it stands', async () => {
  const page = await readFile(new URL('../../docs/first-school.md', import.meta.url), 'utf8');
  const yaml = /```yaml\n(# yaml-language-server[\s\S]*?)```/.exec(page)?.[1] ?? '';
  const folder = await temporaryFolder();
  await writeFiles(folder, { 'hazel-bank/school.yaml': yaml });
  const { value, diagnostics } = await readSchools(folder);
  const plan = planBuild(value.schools, await shippedLibrary(), '2026-11-22', diagnostics);
  expect(plan.diagnostics).toEqual([]);
  expect(plan.schools[0]?.documents.length).toBeGreaterThanOrEqual(7);
});

test.each([...schemaFiles({}).keys()])('%s is what the schema makes', async (file) => {
  expect(await readFile(file, 'utf8')).toBe(schemaFiles({}).get(file));
});

test('the table of coverage is what library and examples make, and every topic with a home is shown by an example', async () => {
  for (const [file, text] of await coverageFile()) {
    expect(await readFile(file, 'utf8')).toBe(text);
    expect(text.split('\n').filter((row) => /\|\s+\|$/.test(row) && !row.includes('retired:'))).toEqual([]);
  }
});

test('every example names its schema on its first line', async () => {
  const { value } = await readSchools(new URL('../../schools', import.meta.url).pathname);
  for (const school of value.schools) {
    const [first = ''] = (await readFile(school.file, 'utf8')).split('\n');
    expect(first).toMatch(/^# yaml-language-server: \$schema=(\.\.\/)+school\.schema\.json$/);
  }
});
