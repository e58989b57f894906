import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkUa } from '../print/after/ua-check.ts';
import { type ReadPdf, readPdf } from '../print/pdf.ts';
import { run, start } from '../support/run.ts';
import { runHere } from '../support/run-here.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Names that trip programs up: marks, apostrophes, very long ones, and what looks like code. */
const AWKWARD = [
  ['O’Hara-Quill', 'Siobhán'],
  ["d'Arcangelo", 'Núria'],
  ['Łukasik', 'Zdzisława'],
  ['Nguyễn', 'Ánh'],
  ['Þórðardóttir', 'Æsa'],
  ['Wolfeschlegelsteinhausen-Featherstonehaugh-Cholmondeley', 'Maximilianus'],
  ['W'.repeat(60), 'Wanda'],
  ['<b>Bold</b>', 'Bobby & {{name}}'],
  ['Byron', 'Ada'],
] as const;

const csv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${['Surname;Forename;Class', ...rows.map((row) => row.map((cell) => `"${cell}"`).join(';'))].join('\r\n')}\r\n;;\r\n`;

interface World {
  readonly folder: string;
  readonly out: string;
  readonly env: Record<string, string>;
}

/** A folder with a roster, a home and a temporary folder of its own. */
async function world(roster: string): Promise<World> {
  const folder = await temporaryFolder();
  for (const name of ['home', 'tmp']) await mkdir(join(folder, name));
  await writeFile(join(folder, 'roster.csv'), roster);
  return {
    folder,
    out: join(folder, 'out'),
    env: { HOME: join(folder, 'home'), TMPDIR: join(folder, 'tmp') },
  };
}

const words = ({ folder, out }: World, agreement: string, ...more: string[]): string[] => [
  'class-set',
  '--school',
  'larkfield-primary',
  '--agreement',
  agreement,
  '--roster',
  join(folder, 'roster.csv'),
  '--out',
  out,
  ...more,
];

const classSet = (here: World, ...asked: [agreement: string, ...more: string[]]) =>
  runHere(words(here, ...asked), { env: here.env });

/** In a process of its own, which holds nothing of what this one does. */
const classSetApart = (here: World, ...asked: [agreement: string, ...more: string[]]) =>
  run(words(here, ...asked), { env: here.env });

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');
const textOf = ({ pages }: ReadPdf, page: number): string => plain(pages[page - 1]?.text ?? '');
/** The rows of a page from above, each as it is read from left to right: bold letters are painted before others. */
const rowsOf = ({ pages }: ReadPdf, page: number): string[] => {
  const rows = Map.groupBy(pages[page - 1]?.runs ?? [], ({ y }) => Math.round(y / 6));
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, runs]) =>
      runs
        .sort((a, b) => a.x - b.x)
        .map(({ text }) => text.trim())
        .join(' | '),
    );
};
const mode = async (path: string): Promise<string> => ((await stat(path)).mode & 0o777).toString(8);

describe('policypress class-set', () => {
  test('prints a cover, a register in the order of the roster and a form for every pupil', async () => {
    const here = await world(csv(AWKWARD.map((row) => [...row, '4B'])));
    const { code, stdout, stderr } = await classSet(here, 'pupil-ks2');
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stdout).toBe(`9 forms for one class, 11 pages, in ${here.out}\n`);
    for (const name of AWKWARD.flat()) expect(stdout + stderr).not.toContain(name);
    expect([await mode(here.out), await mode(join(here.out, 'class-set.pdf'))]).toEqual(['700', '600']);

    const pdf = await readPdf(join(here.out, 'class-set.pdf'));
    expect(pdf.tagged).toBe(true);
    expect(textOf(pdf, 1)).toContain('4B');
    expect(textOf(pdf, 1)).toContain('https://larkfield.example/online-safety/agreements/pupil-ks2.html');
    const listed = AWKWARD.map(([surname, forename]) => textOf(pdf, 2).indexOf(plain(`${surname}, ${forename}`)));
    expect(listed.every((at) => at >= 0)).toBe(true);
    expect(listed).toEqual([...listed].sort((a, b) => a - b));
    AWKWARD.forEach(([surname, forename], index) => {
      const form = textOf(pdf, index + 3);
      // Above the form, in the box of the pupil and in that of the parent.
      expect(form.split(plain(`${forename} ${surname}`))).toHaveLength(4);
      expect(form).toContain(plain('version 4.0'));
      for (const other of AWKWARD) if (other[0] !== surname) expect(form).not.toContain(plain(other[0]));
    });
    // A QR code on the cover and on each form.
    expect(pdf.roles.Figure).toBe(AWKWARD.length + 1);
    expect(pdf.outline.filter(({ level }) => level === 1).map(({ title }) => title)).toContain('Ada Byron');
  });

  test('keeps every name inside its box, however long it is', async () => {
    const here = await world(
      csv([
        ['W'.repeat(70), 'Wanda', '4B'],
        ['Cholmondeley'.repeat(5), 'Al', 'x'.repeat(30)],
      ]),
    );
    expect(await classSet(here, 'pupil-ks2')).toMatchObject({ code: 0 });
    const { pages } = await readPdf(join(here.out, 'class-set.pdf'));
    const printed = pages.flatMap(({ runs, width }) =>
      runs.map((each) => ({ ...each, end: each.x + each.width, page: width })),
    );
    expect(printed.filter(({ text }) => /W{10}|Cholmondeley|x{10}/.test(text)).length).toBeGreaterThan(5);
    for (const { x, end, page } of printed) {
      expect(x).toBeGreaterThan(28);
      expect(end).toBeLessThan(page - 28);
    }
  });

  test('prints several classes one after the other, each form with two sides on a sheet of its own', async () => {
    const rows = [
      ['Zed', 'Ann', '5C'],
      ['Yew', 'Bob', '4B'],
      ['Xu', 'Cy', '5C'],
    ];
    const here = await world(csv(rows));
    const { code, stdout } = await classSet(here, 'pupil-easy-read');
    expect(code).toBe(0);
    expect(stdout).toContain('3 forms for 2 classes, 10 pages');
    const pdf = await readPdf(join(here.out, 'class-set.pdf'));
    const found = pdf.pages.map(
      (_page, index) =>
        /AnnZed·5C|CyXu·5C|BobYew·4B|AnnZed|CyXu|BobYew/.exec(textOf(pdf, index + 1))?.[0]?.slice(0, 4) ?? '-',
    );
    expect(found).toEqual(['-', '-', 'AnnZ', 'AnnZ', 'CyXu', 'CyXu', '-', '-', 'BobY', 'BobY']);
    for (const page of [3, 5, 9]) expect(textOf(pdf, page)).toContain('Side1of2');
    for (const page of [4, 6, 10]) expect(textOf(pdf, page)).toContain('Side2of2');
    // What is joined keeps its tags and bookmarks.
    expect(await checkUa(await readFile(join(here.out, 'class-set.pdf')))).toEqual({});
    expect(pdf.tagged).toBe(true);
    expect(pdf.roles.Document).toBe(10);
    expect(pdf.outline.filter(({ level }) => level === 1).map(({ title }) => title)).toEqual([
      '5C',
      'Register of 5C',
      'Ann Zed',
      'My online safety promises',
      'Cy Xu',
      'My online safety promises',
      '4B',
      'Register of 4B',
      'Bob Yew',
      'My online safety promises',
    ]);
  });

  test('with --split makes a file for each pupil, which only the register names', async () => {
    const here = await world(
      csv([
        ['Byron', 'Ada', '4B'],
        ['Lee', 'Tom', '4B'],
      ]),
    );
    expect(await classSet(here, 'pupil-ks2', '--split')).toMatchObject({ code: 0 });
    expect((await readdir(here.out)).sort()).toEqual(['01.pdf', '02.pdf', 'register.pdf']);
    expect(await mode(join(here.out, '02.pdf'))).toBe('600');
    const second = await readPdf(join(here.out, '02.pdf'));
    expect(textOf(second, 1)).toContain('TomLee');
    expect(textOf(second, 1)).not.toContain('Byron');
    expect(String(second.title)).not.toContain('Tom');
    for (const file of ['02.pdf', 'register.pdf'])
      expect(await checkUa(await readFile(join(here.out, file))), file).toEqual({});
    const register = await readPdf(join(here.out, 'register.pdf'));
    expect(rowsOf(register, 2)).toEqual(expect.arrayContaining(['1 | Byron, Ada', '2 | Lee, Tom']));
  });

  test('takes a font of the machine for letters that the printed font lacks, and refuses what no font has', async () => {
    const here = await world(
      csv([
        ['Петренко', 'Оксана', '4B'],
        ['Χατζή', 'Ελένη', '4B'],
      ]),
    );
    await mkdir(join(here.folder, 'home/.fonts'));
    await copyFile(
      resolve('node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf'),
      join(here.folder, 'home/.fonts/LiberationSans-Regular.ttf'),
    );
    expect(await classSet(here, 'pupil-ks2')).toMatchObject({ code: 0 });
    const pdf = await readPdf(join(here.out, 'class-set.pdf'));
    expect(textOf(pdf, 3)).toContain('ОксанаПетренко');
    expect(textOf(pdf, 4)).toContain('ΕλένηΧατζή');

    // A sign of Egypt.
    const other = await world(
      csv([
        ['Byron', 'Ada', '4B'],
        ['Canary\u{13080}', 'Tom', '4B'],
      ]),
    );
    const refused = await classSet(other, 'pupil-ks2');
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(
      /^The roster has a problem, so nothing was printed:\n {2}line 3: a letter of the name or class is in no font/,
    );
    expect(refused.stderr).not.toContain('Canary');
    expect(await readdir(other.folder)).not.toContain('out');
  });

  test('prints nothing of a roster with a fault, and names lines only', async () => {
    const here = await world(
      csv([
        ['Canary', 'Ada', '4B'],
        ['', '', '4B'],
        ['Canary', 'Tom', ''],
      ]),
    );
    const { code, stdout, stderr } = await classSet(here, 'pupil-ks2');
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: '',
      stderr: [
        'The roster has 2 problems, so nothing was printed:',
        '  line 3: there is no name.',
        '  line 4: there is no class.',
        'Mend these lines in the file and run the command again.\n',
      ].join('\n'),
    });
    expect(await readdir(here.folder)).not.toContain('out');
  });

  test.each([
    ['the project', resolve('build-of-forms'), 'lie in one another'],
    ['the folder of the schools', resolve('schools/forms'), 'the folder of the schools'],
    ['the output of a build', resolve('dist/forms'), 'the output of a build'],
  ])('refuses to write names into %s', async (_where, out, words) => {
    const here = await world(csv([['Byron', 'Ada', '4B']]));
    const { code, stderr } = await classSet({ ...here, out }, 'pupil-ks2');
    expect(code).toBe(2);
    expect(stderr).toContain(words);
    await expect(stat(out)).rejects.toThrow();
  });

  test('says which agreements a school has, and that a roster is not there', async () => {
    const here = await world(csv([['Byron', 'Ada', '4B']]));
    const unknown = await classSet(here, 'pupil-ks3');
    expect(unknown).toMatchObject({ code: 2, stdout: '' });
    expect(unknown.stderr).toContain('Larkfield Primary School has no agreement “pupil-ks3”.');
    const missing = await runHere([
      'class-set',
      '--school',
      'larkfield-primary',
      '--agreement',
      'pupil-ks2',
      '--roster',
      join(here.folder, 'none.csv'),
      '--out',
      here.out,
    ]);
    expect(missing).toMatchObject({
      code: 2,
      stderr: 'There is no such roster. Give the path of a CSV file with --roster.\n',
    });
  });
});

describe('nothing of a roster stays anywhere but in the files that were asked for', () => {
  const CANARY = 'Quillfeathercanary';
  const many = csv(
    Array.from({ length: 150 }, (_empty, index) => [`${CANARY}${index}`, `Ada${CANARY}`, `${(index % 5) + 1}Z`]),
  );
  /** Every way in which programs write a word. */
  const forms = [
    Buffer.from(CANARY),
    Buffer.from(CANARY, 'utf16le'),
    Buffer.from(CANARY, 'utf16le').swap16(),
    Buffer.from(Buffer.from(CANARY, 'utf16le').swap16().toString('hex').toUpperCase()),
    Buffer.from(Buffer.from(CANARY).toString('base64').slice(0, 22)),
  ];

  /** Files below a folder that hold the canary; with `since` only newer ones, without it also every PDF, whose words are packed. */
  async function findings(folder: string, since = 0): Promise<string[]> {
    const found: string[] = [];
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
      const path = join(entry.parentPath, entry.name);
      if (CANARY_NAME.test(entry.name)) found.push(path);
      if (!entry.isFile()) continue;
      const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: 0 }));
      if (mtimeMs < since) continue;
      const content = await readFile(path).catch(() => Buffer.alloc(0));
      if (
        forms.some((form) => content.includes(form)) ||
        (since === 0 && content.subarray(0, 5).toString('latin1') === '%PDF-')
      )
        found.push(path);
    }
    return found;
  }
  const CANARY_NAME = /quillfeather/i;

  /** Where a program might leave something: its temporary folder, the home, the project and its caches. */
  async function leftovers({ env }: World, since: number): Promise<string[]> {
    const own = await Promise.all([env.HOME ?? '', env.TMPDIR ?? ''].map((folder) => findings(folder)));
    const shared = ['node_modules/.cache', 'dist', 'content', 'schools', 'templates', 'src'].map((name) =>
      resolve(name),
    );
    const others = await Promise.all([...shared, '/dev/shm'].map((folder) => findings(folder, since)));
    const inTemporary = (await readdir(tmpdir())).filter((name) => CANARY_NAME.test(name));
    return [...own.flat(), ...others.flat(), ...inTemporary];
  }

  test('after a run, even when the driver of the browser is told to write down what it does', async () => {
    const here = await world(many);
    const since = Date.now();
    const { code, stdout, stderr } = await classSetApart(
      { ...here, env: { ...here.env, DEBUG: 'puppeteer:*,*' } },
      'pupil-ks2',
    );
    expect(code).toBe(0);
    expect(stdout + stderr).not.toMatch(CANARY_NAME);
    expect(await readdir(here.out)).toEqual(['class-set.pdf']);
    // It is looked for in a way that finds it where it is.
    expect((await findings(here.folder)).sort()).toEqual([
      join(here.out, 'class-set.pdf'),
      join(here.folder, 'roster.csv'),
    ]);
    expect(await leftovers(here, since)).toEqual([]);
    // The profile of the browser is gone with it.
    expect(await readdir(here.env.TMPDIR ?? '')).toEqual([]);
  });

  test('after a fault in the middle, which is told without a word of a row', async () => {
    const here = await world(many);
    const broken = join(here.folder, 'broken-browser');
    await writeFile(broken, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const since = Date.now();
    const { code, stdout, stderr } = await classSetApart(
      { ...here, env: { ...here.env, PUPPETEER_EXECUTABLE_PATH: broken } },
      'pupil-ks2',
    );
    expect(code).toBe(4);
    expect(stderr).toContain('Nothing was written: the browser could not print the pages. Run the command again.');
    expect(stdout + stderr).not.toMatch(CANARY_NAME);
    expect(await readdir(here.out)).toEqual([]);
    expect(await leftovers(here, since)).toEqual([]);
  });

  test.each([0, 1_500])('after a kill −9 while forms are being printed, %i ms in', async (delay) => {
    const here = await world(many);
    const since = Date.now();
    const { child, ended } = start(
      [
        'class-set',
        '--school',
        'larkfield-primary',
        '--agreement',
        'pupil-easy-read',
        '--roster',
        join(here.folder, 'roster.csv'),
        '--out',
        here.out,
      ],
      { env: here.env },
    );
    onTestFinished(() => void child.kill('SIGKILL'));
    await new Promise<void>((started) =>
      child.stderr?.on('data', (text) => /Forms 0 of/.test(String(text)) && started()),
    );
    await wait(delay);
    child.kill('SIGKILL');
    const { signal, stdout, stderr } = await ended;
    expect(signal).toBe('SIGKILL');
    expect(stdout + stderr).not.toMatch(CANARY_NAME);
    // The browser sees that nobody listens, and ends by itself.
    await wait(3_000);
    expect(await leftovers(here, since)).toEqual([]);
    expect(await readdir(here.out)).toEqual([]);
    // The next run is not in its way.
    await writeFile(join(here.folder, 'roster.csv'), csv([['Byron', 'Ada', '4B']]));
    expect(await classSetApart(here, 'pupil-ks2')).toMatchObject({ code: 0 });
  });
});

describe('policypress register', () => {
  test('prints a blank register for every agreement, each with the version that is signed', async () => {
    const { out, env } = await world('');
    const { code, stdout } = await runHere(['register', '--school', 'larkfield-primary', '--out', out], { env });
    const names = await readdir(out);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${names.length} registers in ${out}\n` });
    expect(names).toContain('register-pupil-ks2-4.0.pdf');
    const pdf = await readPdf(join(out, 'register-pupil-ks2-4.0.pdf'));
    expect(await checkUa(await readFile(join(out, 'register-pupil-ks2-4.0.pdf')))).toEqual({});
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.pages[0]?.text).toMatch(
      /Register of signatures.*Version: 4\.0 · in force from.*To sign: Pupils in Years 3 to 6/,
    );
    for (const column of ['Returned on', 'Version signed', 'Chased on']) expect(pdf.pages[0]?.text).toContain(column);
  });

  test('fills in the names of a roster, and then keeps to the rules for names', async () => {
    const here = await world(
      csv([
        ['Byron', 'Ada', '4B'],
        ['Lee', 'Tom', '4B'],
      ]),
    );
    const args = [
      'register',
      '--school',
      'larkfield-primary',
      '--document',
      'pupil-ks2',
      '--roster',
      join(here.folder, 'roster.csv'),
    ];
    const file = join(here.out, 'register.pdf');
    expect(await runHere([...args, '--out', file], { env: here.env })).toMatchObject({
      code: 0,
      stdout: `1 register in ${file}\n`,
    });
    expect([await mode(here.out), await mode(file)]).toEqual(['700', '600']);
    expect(rowsOf(await readPdf(file), 1)).toEqual(
      expect.arrayContaining(['1 | Byron, Ada | 4B', '2 | Lee, Tom | 4B']),
    );
    expect(await runHere([...args, '--out', file], { env: here.env })).toMatchObject({ code: 2 });
    expect(await runHere([...args, '--out', resolve('dist/register.pdf')], { env: here.env })).toMatchObject({
      code: 2,
    });
    const all = args.filter((word) => word !== '--document' && word !== 'pupil-ks2');
    expect(await runHere([...all, '--out', here.out], { env: here.env })).toMatchObject({
      code: 2,
      stderr: 'A roster is a list for one document. Say which with --document.\n',
    });
  });
});
