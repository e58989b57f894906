import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run, start } from '../support/run.ts';
import { smallSchoolYaml } from '../support/small-school.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

test('a reader who takes only the beginning of the output, as “head” does, is no fault', async () => {
  const { child, ended } = start(['show', '--school', 'larkfield-primary', '--document', 'online-safety']);
  child.stdout?.once('data', () => child.stdout?.destroy());
  const { code, stderr } = await ended;
  expect([code, stderr]).toEqual([0, '']);
});

test.each([
  ['schema', ['schema', '--schools', 'taken']],
  ['new-school', ['new-school', 'elm', '--schools', 'taken/below', '--from', 'alder/school.yaml']],
])('%s says in plain words that a file stands in its way', async (_name, args) => {
  const folder = await temporaryFolder();
  await writeFiles(folder, { 'alder/school.yaml': smallSchoolYaml });
  await writeFile(join(folder, 'taken'), '');
  const { code, stderr } = await run(args, { cwd: folder });
  expect(stderr).toMatch(/There is no folder|A file stands where a folder should be/);
  expect([2, 74]).toContain(code);
});
