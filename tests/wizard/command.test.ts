import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type NewSchoolOptions, newSchool } from '../../src/cli/new-school.ts';
import { smallLibrary } from '../support/small-library.ts';
import { smallSchoolYaml } from '../support/small-school.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';
import { silentTerminal } from './silent-terminal.ts';

const library = smallLibrary();

async function run(root: string, options: Partial<NewSchoolOptions>, folder?: string) {
  const terminal = silentTerminal();
  const code = await newSchool(
    folder,
    { schools: join(root, 'schools'), content: library.path(), today: '2026-11-22', ...options },
    undefined,
    terminal,
  );
  return { code, said: terminal.lines.join('\n') };
}
const world = async (files: Record<string, string>): Promise<string> => {
  const root = await temporaryFolder();
  await writeFiles(root, files);
  return root;
};

test('without a terminal and without answers it says what to give', async () => {
  const { code, said } = await run(await temporaryFolder(), {});
  expect(code).toBe(2);
  expect(said).toContain('needs a terminal');
  expect(said).toContain('--from');
});

test('complete answers make a school that is complete', async () => {
  const root = await world({ 'answers.yaml': smallSchoolYaml });
  const { code, said } = await run(root, { from: join(root, 'answers.yaml') });
  expect(said).toContain('Complete: this school can be built.');
  expect(code).toBe(0);
  expect(await readdir(join(root, 'schools'))).toEqual(['alder-green-primary']);
});

test('partial answers are written, and what is missing is listed with who would know', async () => {
  const root = await world({ 'answers.yaml': 'name: Alder\nurn:\npeople:\n  head: { name: Hana }\n' });
  const { code, said } = await run(root, { from: join(root, 'answers.yaml') }, 'alder');
  expect(code).toBe(1);
  expect(said).toContain('“urn” is missing.');
  expect(said).toMatch(/“people\.dsl” is missing[^=]*=[^\n]*The headteacher would know\./);
  expect(said).toContain('Not complete yet');
  expect(await readFile(join(root, 'schools', 'alder', 'school.yaml'), 'utf8')).toContain('name: Hana');
});

test('wrong answers are named at their place, and nothing is written', async () => {
  const root = await world({ 'answers.yaml': 'name: Alder\nphase: prime\nurm: 1\n' });
  const { code, said } = await run(root, { from: join(root, 'answers.yaml') }, 'alder');
  expect(code).toBe(1);
  expect(said).toMatch(/answers\.yaml:2:8 .*“prime” is not an answer/);
  expect(said).toContain('Did you mean “urn”?');
  expect(said).not.toContain('missing');
  expect(await readdir(root)).toEqual(['answers.yaml']);
});

test('a school that is there is never written over', async () => {
  const root = await world({ 'answers.yaml': smallSchoolYaml, 'schools/alder/school.yaml': 'name: Mine\n' });
  const { code, said } = await run(root, { from: join(root, 'answers.yaml') }, 'alder');
  expect(code).toBe(2);
  expect(said).toMatch(/school\.yaml is there already, and is left as it is\.$/);
  expect(await readFile(join(root, 'schools/alder/school.yaml'), 'utf8')).toBe('name: Mine\n');
});

test.each([
  ['Alder Green', 'small letters, digits and single dashes'],
  ['../alder', 'small letters, digits and single dashes'],
  ['con', 'cannot become a web address'],
  ['elm', 'There is a school “elm” already'],
  ['oaks', 'is a trust. To add a school to it, give --trust oaks'],
])('the folder name %s is refused with the rule', async (folder, message) => {
  const root = await world({
    'answers.yaml': smallSchoolYaml,
    'schools/oaks/trust.yaml': 'name: The Oaks\n',
    'schools/oaks/elm/school.yaml': 'name: Elm\n',
  });
  const { code, said } = await run(root, { from: join(root, 'answers.yaml') }, folder);
  expect(code).toBe(2);
  expect(said).toContain(message);
});

test('an unknown trust, a broken trust and contradicting options are refused', async () => {
  const root = await world({ 'a.yaml': smallSchoolYaml, 'schools/oaks/trust.yaml': 'nam: The Oaks\n' });
  const from = join(root, 'a.yaml');
  expect(await run(root, { from, trust: 'oak' })).toMatchObject({ code: 2, said: expect.stringContaining('“oaks”') });
  expect(await run(root, { from, trust: 'oaks' })).toMatchObject({
    code: 1,
    said: expect.stringContaining('trust.yaml:1:1'),
  });
  expect((await run(root, { from, csv: from })).code).toBe(2);
  expect((await run(root, { csv: from }, 'alder')).code).toBe(2);
  expect((await run(root, { from: join(root, 'none.yaml') })).said).toContain('cannot be read');
});

const TRUST = `name: The Oaks\ndefaults:\n${smallSchoolYaml.replace(/^(name|shortName|urn|telephone):.*\n/gm, '').replace(/^(?=.)/gm, '  ')}`;
const ROWS = [
  'name;shortName;urn;telephone',
  ...Array.from({ length: 40 }, (_, n) => `School ${n};S ${n};${100100 + n};01632 960 ${200 + n}`),
];

test('a trust starts with forty schools from one table', async () => {
  const root = await world({ 'schools/oaks/trust.yaml': TRUST, 'schools.csv': `\uFEFF${ROWS.join('\r\n')}\r\n` });
  const { code, said } = await run(root, { csv: join(root, 'schools.csv'), trust: 'oaks' });
  expect(said).toContain('40 schools checked: no problems.');
  expect(code).toBe(0);
  expect(await readdir(join(root, 'schools', 'oaks'))).toHaveLength(41);
  expect(await readFile(join(root, 'schools', 'oaks', 'school-7', 'school.yaml'), 'utf8')).toContain('urn: 100107\n');
});

test('every bad row is named with its line, and nothing is written', async () => {
  const rows = [
    ...ROWS.slice(0, 4),
    'Ash;A;12;01632 960 100',
    'Birch;B;100999;1632960100',
    'Elm;E;100998;01632 960 101',
  ];
  const files = {
    'schools/oaks/trust.yaml': TRUST,
    'schools/oaks/elm/school.yaml': 'name: Elm\n',
    'schools.csv': rows.join('\n'),
  };
  const root = await world(files);
  const { code, said } = await run(root, { csv: join(root, 'schools.csv'), trust: 'oaks' });
  expect(code).toBe(1);
  expect(said).toMatch(/schools\.csv:5:3 .*Ash: “urn”: Give the unique reference number/);
  expect(said).toMatch(/schools\.csv:6:4 .*Birch: “telephone”: .*\n.*takes the first 0 away/);
  expect(said).toMatch(/schools\.csv:7:1 .*is there already/);
  expect(said).toContain('3 errors\nNothing was written.');
  expect(await readdir(join(root, 'schools', 'oaks'))).toEqual(['elm', 'trust.yaml']);
});
