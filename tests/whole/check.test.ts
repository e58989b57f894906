import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runHere } from '../support/run-here.ts';
import { smallLibrary } from '../support/small-library.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const sound = fileURLToPath(new URL('../fixtures/sins/base/schools/alder-green', import.meta.url));
const TODAY = ['--today', '2026-11-22'];

const library = smallLibrary();

/** Checks the schools below a folder. */
const check = (folder: string, ...args: readonly string[]) =>
  runHere(['check', '--content', library.path(), ...TODAY, ...args], { cwd: folder });

/** Changes to the file of a school: words replaced. */
type Changes = readonly (readonly [from: string, to: string])[];

const NO_NUMBER: Changes = [['    outOfHoursTelephone: 01632 960 912\n', '']];
const EVERY_TWO_YEARS: Changes = [['cycleMonths: 12', 'cycleMonths: 24']];
const WAIVED: Changes = [
  ...EVERY_TWO_YEARS,
  [
    'shortName: Alder Green\n',
    'shortName: Alder Green\nwaivers: [{ rule: config/review-cycle, reason: A trial., by: Hana Fell, until: 2027-07-31 }]\n',
  ],
];

/** A folder with copies of the sound school, each changed. */
async function world(schools: Readonly<Record<string, Changes>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [id, changes] of Object.entries(schools)) {
    const school = join(folder, 'schools', id);
    await cp(sound, school, { recursive: true });
    let text = await readFile(join(school, 'school.yaml'), 'utf8');
    for (const [from, to] of changes) {
      expect(text).toContain(from);
      text = text.replace(from, to);
    }
    await writeFile(join(school, 'school.yaml'), text);
  }
  return folder;
}

/** The line numbers follow the sound school, which other tests need to grow. */
const withoutLines = (report: string): string =>
  report.replace(/(?<=school\.yaml[:,](?:line=)?)\d+/g, 'NN').replace(/^\d\d(?= │)/gm, 'NN');

describe('policypress check ends with', () => {
  test.each([
    ['0 where nothing is wrong', { alder: [] }, [], 0],
    ['0 where there are only warnings', { alder: EVERY_TWO_YEARS }, [], 0],
    ['1 where there is an error', { alder: NO_NUMBER }, [], 1],
    [
      '0 where the error is of a school that was not asked for',
      { alder: [], birch: NO_NUMBER },
      ['--school', 'alder'],
      0,
    ],
    ['2 where the school is unknown', { alder: [] }, ['--school', 'elder'], 2],
    ['2 where the format is unknown', { alder: [] }, ['--format', 'xml'], 2],
    ['2 where the folder is not there', { alder: [] }, ['--schools', 'nowhere'], 2],
  ] as [string, Record<string, Changes>, string[], number][])('%s', async (_name, schools, args, expected) => {
    const { code, stderr } = await check(await world(schools), ...args);
    expect(stderr).not.toBe('');
    expect(code).toBe(expected);
  });
});

describe('the report of policypress check', () => {
  const schools = { alder: NO_NUMBER, birch: WAIVED, cedar: EVERY_TWO_YEARS };

  test('is grouped by who can answer, and ends with every school', async () => {
    const { stdout, stderr } = await check(await world(schools));
    expect(withoutLines(stdout)).toMatchInlineSnapshot(`
      "For the designated safeguarding lead: 1 error

      schools/alder/school.yaml:NN:3  error  “contacts.socialCare.outOfHoursTelephone” is missing. The telephone number of the emergency duty team at all other times.  [config/missing]
         │
      NN │   socialCare:
         │   ^^^^^^^^^^
         = Add it to schools/alder/school.yaml, such as “outOfHoursTelephone: 01632 960 321”. The designated safeguarding lead would know.

      For the clerk to the governors: 1 warning

      schools/cedar/school.yaml:NN:24  warning  24 months pass between two reviews; guidance asks for one every year.  [config/review-cycle]
         │
      NN │ review: { cycleMonths: 24, committee: Safeguarding committee, next: 2027-09-30 }
         │                        ^^
         = Choose 12 or fewer, or waive this warning with the reason.

      Waived: 1 warning
      schools/birch/school.yaml:NN:24  [config/review-cycle]  birch: until 2027-07-31, by Hana Fell: A trial.

      School  Errors  Warnings  Waived
      ──────────────────────────────────────────────────────────────────────────────────
      alder        1         0       0  cannot be published: its settings are incomplete
      birch        0         0       1  ready to publish
      cedar        0         1       0  ready to publish

      "
    `);
    expect(stderr).toMatch(/3 schools checked: 1 error and 1 warning, 1 waived\.\n$/);
  });

  test('leaves out what other schools have to mend', async () => {
    const { stdout } = await check(await world(schools), '--school', 'cedar');
    expect(stdout).toMatch(/^schools\/cedar\/school\.yaml:\d+:\d+ {2}warning/m);
    expect(stdout).not.toMatch(/alder|birch/);
  });

  test('is one JSON value and nothing else', async () => {
    const { code, stdout, stderr } = await check(await world(schools), '--format', 'json');
    expect(code).toBe(1);
    const report = JSON.parse(stdout);
    expect(Object.keys(report)).toEqual(['version', 'today', 'schools', 'diagnostics', 'waived']);
    expect(report.schools.map(({ id, ready }: { id: string; ready: boolean }) => [id, ready])).toEqual([
      ['alder', false],
      ['birch', true],
      ['cedar', true],
    ]);
    expect(report.waived).toHaveLength(1);
    expect(stderr).toContain('3 schools checked');
  });

  test('is a SARIF log with the whole catalogue', async () => {
    const { stdout } = await check(await world(schools), '--format', 'sarif');
    const [{ tool, results }] = JSON.parse(stdout).runs;
    expect(tool.driver.rules.length).toBeGreaterThan(100);
    expect(
      results.map(({ ruleId, level, suppressions }: Record<string, unknown>) => [
        ruleId,
        level,
        suppressions !== undefined,
      ]),
    ).toEqual([
      ['config/missing', 'error', false],
      ['config/review-cycle', 'warning', false],
      ['config/review-cycle', 'warning', true],
    ]);
  });

  test('is a line for each annotation', async () => {
    const { stdout } = await check(await world(schools), '--format', 'github');
    expect(
      withoutLines(stdout)
        .trimEnd()
        .split('\n')
        .map((line) => line.slice(0, 50)),
    ).toEqual([
      '::error file=schools/alder/school.yaml,line=NN,col',
      '::warning file=schools/cedar/school.yaml,line=NN,c',
    ]);
  });

  test('of a sound school is empty for programs that read lines', async () => {
    const { code, stdout } = await check(await world({ alder: [] }), '--format', 'github');
    expect([code, stdout]).toEqual([0, '']);
  });

  test('of any text takes the same formats', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'old.txt': 'Report it to [name of lead].\n' });
    const { code, stdout } = await check(folder, '--text', 'old.txt', '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      schools: [],
      diagnostics: [{ rule: 'text/placeholder', file: 'old.txt', line: 1, column: 14 }],
    });
  });
});

test('policypress build lists warnings, counts those that are waived and publishes all the same', async () => {
  const folder = await world({ birch: WAIVED, cedar: EVERY_TWO_YEARS });
  const { code, stdout, stderr } = await runHere(['build', '--content', library.path(), ...TODAY, '--no-pdf'], {
    cwd: folder,
  });
  expect(stdout).toContain('For the clerk to the governors: 1 warning');
  expect(stdout).toMatch(/schools\/cedar\/school\.yaml:\d+:\d+ {2}warning/);
  expect(stderr).toContain('1 warning waived');
  expect(code).toBe(0);
});
