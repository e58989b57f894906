import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { checksums } from '../support/files.ts';
import { run, start } from '../support/run.ts';
import { runHere } from '../support/run-here.ts';
import { smallLibrary } from '../support/small-library.ts';
import { smallSchoolYaml } from '../support/small-school.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const library = smallLibrary();
/** Most of these tests are about what the command does with its output, so a small library will do. */
const build = (...options: string[]): string[] => ['build', '--content', library.path(), '--out', 'site', ...options];

/** A folder with schools in `schools/`. */
async function world(
  files: Record<string, string> = { 'schools/alder/school.yaml': smallSchoolYaml },
): Promise<string> {
  const folder = await temporaryFolder();
  await writeFiles(folder, files);
  return folder;
}

describe('policypress build', () => {
  test('builds schools that lie outside the project, into a folder elsewhere', async () => {
    const folder = await world();
    const { code, stdout } = await run(['build', '--schools', 'schools', '--out', 'site', '--no-pdf'], { cwd: folder });
    expect(code).toBe(0);
    expect(await readdir(folder)).toEqual(['schools', 'site']);
    expect(await readdir(join(folder, 'site'))).toEqual(['_headers', 'alder', 'assets', 'index.html', 'manifest.json']);
    expect(stdout).toMatch(
      /^School +Documents +Pages +PDFs +Problems\n─+\nalder +\d+ +0 +0 +0\n─+\n\d+\.\d seconds +\d+ +0 +0 +0\n$/,
    );
  });

  test('publishes the sound schools when one is broken, and says what is wrong', async () => {
    const folder = await world({
      'schools/alder/school.yaml': smallSchoolYaml,
      'schools/birch/school.yaml': smallSchoolYaml.replace('phase: primary', 'phase: prime'),
    });
    const { code, stdout } = await runHere(build('--no-pdf'), { cwd: folder });
    expect(code).toBe(1);
    expect(stdout).toContain('schools/birch/school.yaml:4:8');
    expect(stdout).toContain('not published');
    expect(await readdir(join(folder, 'site'))).toContain('alder');
    expect(await readdir(join(folder, 'site'))).not.toContain('birch');
  });

  test('keeps what was published of a school that has become broken', async () => {
    const folder = await world();
    await runHere(build('--no-pdf'), { cwd: folder });
    const before = await checksums(join(folder, 'site', 'alder'));
    await writeFiles(folder, { 'schools/alder/school.yaml': 'name: [', 'schools/birch/school.yaml': smallSchoolYaml });
    const { code, stdout } = await runHere(build('--no-pdf'), { cwd: folder });
    expect(code).toBe(1);
    expect(stdout).toContain('kept as it was');
    expect(await checksums(join(folder, 'site', 'alder'))).toEqual(before);
    expect(await readFile(join(folder, 'site', 'index.html'), 'utf8')).toContain('alder/');
  });

  test('leaves the published folder as it was when no school is sound', async () => {
    const folder = await world();
    await runHere(build('--no-pdf'), { cwd: folder });
    const before = await checksums(join(folder, 'site'));
    await writeFiles(folder, { 'schools/alder/school.yaml': 'name: [' });
    // The school’s own folder is kept, so the whole output is the same.
    const { code } = await runHere(build('--no-pdf'), { cwd: folder });
    expect(code).toBe(1);
    expect(await checksums(join(folder, 'site'))).toEqual(before);
  });

  test('refuses to replace files it did not make', async () => {
    const folder = await world();
    await writeFiles(folder, { 'site/thesis.txt': 'years of work' });
    const { code, stderr } = await runHere(build('--no-pdf'), { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain('holds files that policypress did not make');
    expect(await readFile(join(folder, 'site/thesis.txt'), 'utf8')).toBe('years of work');
  });

  test.each([['schools'], ['.']])('refuses an output that holds the configuration: %s', async (out) => {
    const folder = await world();
    const { code } = await runHere(['build', '--schools', 'schools', '--out', out], { cwd: folder });
    expect(code).toBe(2);
    expect(await readFile(join(folder, 'schools/alder/school.yaml'), 'utf8')).toBe(smallSchoolYaml);
  });

  test('says who holds the output when another build is at work', async () => {
    const folder = await world();
    const first = start(build('--no-pdf'), { cwd: folder });
    await until(async () => (await readdir(folder)).includes('.site.lock'));
    first.child.kill('SIGSTOP');
    const second = await runHere(build('--no-pdf'), { cwd: folder });
    first.child.kill('SIGCONT');
    expect(second.code).toBe(75);
    expect(second.stderr).toContain(`process ${first.child.pid}`);
    expect((await first.ended).code).toBe(0);
  });

  test.each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)(
    'stopped by %s, leaves the published folder as it was, and the next build succeeds',
    async (signal) => {
      const folder = await world();
      await runHere(build('--no-pdf'), { cwd: folder });
      const before = await checksums(join(folder, 'site'));
      await writeFiles(folder, { 'schools/alder/school.yaml': smallSchoolYaml.replace('Dev Lal', 'Eve Lane') });
      const { child, ended } = start(build(), { cwd: folder });
      await until(async () => (await readdir(folder)).includes('.site.building'));
      await wait(150);
      child.kill(signal);
      const { code, stderr } = await ended;
      expect(code).toBe({ SIGTERM: 143, SIGINT: 130, SIGKILL: null }[signal]);
      expect(stderr).not.toMatch(/\n\s+at /);
      expect(await checksums(join(folder, 'site'))).toEqual(before);
      const again = await runHere(build('--no-pdf'), { cwd: folder });
      expect(again.code).toBe(0);
      expect(await readdir(folder)).toEqual(['schools', 'site']);
      expect(await readFile(join(folder, 'site/alder/contacts.html'), 'utf8')).toContain('Eve Lane');
    },
  );

  test('without a browser publishes the site, and says how to get the PDFs', async () => {
    const folder = await world();
    const { code, stderr } = await run(build(), {
      cwd: folder,
      env: { PUPPETEER_EXECUTABLE_PATH: '/nowhere/chrome' },
    });
    expect(code).toBe(3);
    expect(stderr).toContain('PUPPETEER_EXECUTABLE_PATH');
    const page = await readFile(join(folder, 'site/alder/documents.html'), 'utf8');
    expect(page).not.toContain('.pdf');
    const manifest = JSON.parse(await readFile(join(folder, 'site/alder/manifest.json'), 'utf8'));
    expect(manifest.documents[0]).toMatchObject({ pdf: null, pages: null });
  });

  test('writes nowhere but to its output, whatever the configuration says', async () => {
    const hostile = smallSchoolYaml
      .replace('name: Alder Green Primary School', 'name: "../../../../tmp/evil"')
      .replace('shortName: Alder Green', 'shortName: "..%2f..%2fevil"');
    const folder = await world({ 'schools/alder/school.yaml': hostile });
    await mkdir(join(folder, 'elsewhere'));
    const { code } = await runHere(build('--no-pdf', '--out', 'deep/er/site'), { cwd: folder });
    expect(code).toBe(0);
    expect(await readdir(folder)).toEqual(['deep', 'elsewhere', 'schools']);
    expect(await readdir(join(folder, 'deep/er'))).toEqual(['site']);
  });
});

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await condition()) return;
    await wait(25);
  }
  throw new Error('it never happened');
}

describe('broken configuration gives messages and never a stack trace', () => {
  const broken: Record<string, string> = {
    empty: '',
    binary: '\u0000\u0001\u0002\uFFFD',
    'only a comment': '# nothing\n',
    'a list': '- a\n- b\n',
    'a word': 'hello',
    tabs: 'name:\n\tx: 1\n',
    'an unclosed quotation mark': 'name: "Larkfield\nurn: 1\n',
    'an unclosed bracket': 'address: [a, b\n',
    'deep nesting': `a: ${'['.repeat(10_000)}`,
    'a very long line': `name: ${'x'.repeat(200_000)}`,
    'too large': `name: ${'x'.repeat(300_000)}`,
    'prototype keys': '__proto__:\n  x: 1\nconstructor: 1\n',
    'an alias bomb': `a: &a [x]\n${Array.from({ length: 20 }, (_, i) => `b${i}: &b${i} [*${i === 0 ? 'a' : `b${i - 1}`}, *${i === 0 ? 'a' : `b${i - 1}`}]`).join('\n')}\n`,
    'two documents': 'name: a\n---\nname: b\n',
    'wrong kinds everywhere': 'name: [a]\nages: 5\npeople: none\ndecisions: []\ncontacts: x\nincidentLog: 1\n',
    'lists of wrong things': 'values: [1, [2], { x: 3 }]\nimageChannels: { channel: web }\naddress: x\n',
    'hostile strings': `name: "\\u202Eevil<script>"\nshortName: "\\0"\nurn: "'; DROP TABLE"\n`,
  };
  test.each(Object.entries(broken))('%s', async (_name, text) => {
    const folder = await world({ 'schools/alder/school.yaml': text });
    const { code, stdout, stderr } = await runHere(['check', '--content', library.path()], { cwd: folder });
    expect(code).toBe(1);
    expect(stdout + stderr).not.toMatch(/\n\s+at |node:internal|Error:/);
    const lines = text.split(/\r?\n/).length;
    const places = [...stdout.matchAll(/^schools\/alder\/school\.yaml:(\d+):(\d+) {2}error/gm)];
    expect(places.length).toBeGreaterThan(0);
    for (const [, line] of places) expect(Number(line)).toBeLessThanOrEqual(lines);
  });
});

describe('policypress', () => {
  test.each([
    [['--help'], 0, 'build site, search and PDFs'],
    [['--version'], 0, '0.1.0'],
    [['build', '--help'], 0, '--no-pdf'],
    [['nonsense'], 2, 'unknown command'],
    [['build', '--today', 'yesterday'], 2, 'Give a date as year-month-day'],
    [['build', '--schools', '/nowhere'], 2, 'There is no folder'],
    [['check', '--school', 'larkfeild-primary'], 2, 'Did you mean “larkfield-primary”?'],
    [['explain', 'larkfield-primary', 'people.dsl.telefone'], 2, 'Did you mean “people.dsl.telephone”?'],
    [['preview', '--out', '/nowhere'], 2, 'Run “policypress build” first'],
  ])('%j ends with %i', async (args, expected, text) => {
    const folder = await temporaryFolder();
    const { code, stdout, stderr } = await runHere(args, { cwd: folder });
    expect(stdout + stderr).toContain(text);
    expect(code).toBe(expected);
  });

  test('explains where a fact comes from and where it is used', async () => {
    const folder = await world();
    const { code, stdout } = await runHere(
      ['explain', 'alder', 'school.people.dsl.telephone', '--content', library.path()],
      { cwd: folder },
    );
    expect(code).toBe(0);
    expect(stdout).toContain('people.dsl.telephone = 01632 960 902');
    expect(stdout).toContain('From: schools/alder/school.yaml:14:67');
    expect(stdout).toMatch(/online-safety › reporting-and-incidents .*reporting-and-incidents\.mdx:\d+:\d+/);
    expect(stdout).toContain('home page');
  });

  test('writes the schemas into a folder of schools elsewhere', async () => {
    const folder = await world();
    expect((await runHere(['schema', '--schools', 'schools'], { cwd: folder })).code).toBe(0);
    expect(
      JSON.parse(await readFile(join(folder, 'schools/school.schema.json'), 'utf8')).properties.name.description,
    ).toContain('full name');
    await writeFile(join(folder, 'schools/school.schema.json'), '{}');
    expect((await runHere(['schema', '--schools', 'schools', '--check'], { cwd: folder })).code).toBe(1);
  });
});
