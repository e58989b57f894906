import { symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatReport } from '../../src/diagnostics/format.ts';
import { readSchools } from '../../src/read/schools.ts';
import { smallSchoolYaml } from '../support/small-school.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

/** Reads schools from files, with paths in messages relative to their folder. */
async function read(files: Record<string, string>) {
  const folder = await temporaryFolder();
  await writeFiles(folder, files);
  const { value, diagnostics } = await readSchools(folder);
  // How a path is written depends on where the tests run.
  const report = formatReport(diagnostics).replaceAll(new RegExp(`[^\\s,]*${basename(folder)}/`, 'g'), '');
  return { ...value, diagnostics, report };
}

const change = (from: string, to: string): string => {
  expect(smallSchoolYaml).toContain(from);
  return smallSchoolYaml.replace(from, to);
};

/** The report on one school with one change. */
const reportOn = async (from: string, to: string): Promise<string> =>
  (await read({ 'alder/school.yaml': change(from, to) })).report;

test('a stand-alone school needs no trust', async () => {
  const { schools, report } = await read({ 'alder/school.yaml': smallSchoolYaml });
  expect(report).toBe('');
  expect(schools.map(({ id, trust }) => ({ id, trust }))).toEqual([{ id: 'alder', trust: undefined }]);
});

test('versions, numbers and dates mean what was typed', async () => {
  const { schools } = await read({ 'alder/school.yaml': smallSchoolYaml });
  expect(schools[0]?.config.documentControl.version).toBe('1.10');
  expect(schools[0]?.config.telephone).toBe('01632 960 900');
  expect(schools[0]?.config.decisions.passwordLength).toBe(14);
});

describe('a message says where, what was expected, what was found and what to do', () => {
  test('for a misspelt key', async () => {
    expect(await reportOn('shortName: Alder Green', 'shortname: Alder Green')).toMatchInlineSnapshot(`
      "alder/school.yaml:2:1  error  “shortname” is not a setting.  [config/unknown-key]
        │
      2 │ shortname: Alder Green
        │ ^^^^^^^^^
        = Did you mean “shortName”?

      1 error"
    `);
  });
  test('for a missing person', async () => {
    expect(await reportOn('  safeguardingGovernor: { name: Gus Reed }\n', '')).toMatchInlineSnapshot(`
      "alder/school.yaml:12:1  error  “people.safeguardingGovernor” is missing. The governor or trustee responsible for safeguarding, filtering and monitoring.  [config/missing]
         │
      12 │ people:
         │ ^^^^^^
         = Add it to alder/school.yaml, such as “safeguardingGovernor: { name: Helen Marsh }”. The clerk to the governors would know.

      1 error"
    `);
  });
  test('for an answer that does not exist', async () => {
    expect(await reportOn('pupilPhones: handed-in', 'pupilPhones: hand-in')).toMatchInlineSnapshot(`
      "alder/school.yaml:39:16  error  “hand-in” is not an answer for “decisions.pupilPhones”.  [config/not-an-answer]
         │
      39 │   pupilPhones: hand-in
         │                ^^^^^^^
         = Did you mean “handed-in”? The answers are not-on-site, handed-in, locked-storage, pouch, never-seen, silent-in-pocket, teacher-discretion.

      1 error"
    `);
  });
  test('for a telephone number that nobody can dial', async () => {
    expect(await reportOn('telephone: 01632 960 902', 'telephone: 01632 96')).toMatchInlineSnapshot(`
      "alder/school.yaml:14:67  error  “people.dsl.telephone”: Give a telephone number that can be dialled in the United Kingdom, such as 01632 960 114. Found “01632 96”.  [config/invalid]
         │
      14 │   dsl: { name: Dev Lal, email: dsl@aldergreen.example, telephone: 01632 96 }
         │                                                                   ^^^^^^^^
         = Write it like this: “telephone: 01632 960 114”.

      1 error"
    `);
  });
  test('for an e-mail address without a domain', async () => {
    expect(await reportOn('email: dsl@aldergreen.example', 'email: dsl-at-aldergreen')).toMatchInlineSnapshot(`
      "alder/school.yaml:14:32  error  “people.dsl.email”: Give an e-mail address, such as office@larkfield.example. Found “dsl-at-aldergreen”.  [config/invalid]
         │
      14 │   dsl: { name: Dev Lal, email: dsl-at-aldergreen, telephone: 01632 960 902 }
         │                                ^^^^^^^^^^^^^^^^^
         = Write it like this: “email: safeguarding@larkfield.example”.

      1 error"
    `);
  });
  test('for a colour that YAML takes as a comment', async () => {
    expect(await reportOn('brandColour: "#1d4f91"', 'brandColour: #1d4f91')).toMatchInlineSnapshot(`
      "alder/school.yaml:10:14  error  “brandColour” is empty, because everything after # is a comment.  [config/empty]
         │
      10 │ brandColour: #1d4f91
         │              ^
         = Put the value between quotation marks.

      1 error"
    `);
  });
  test('for a number below its least', async () => {
    expect(await reportOn('passwordLength: 14', 'passwordLength: 6')).toMatchInlineSnapshot(`
      "alder/school.yaml:55:19  error  “decisions.passwordLength”: Give 12 or more. Found “6”.  [config/invalid]
         │
      55 │   passwordLength: 6
         │                   ^
         = Write it like this: “passwordLength: 14”.

      1 error"
    `);
  });
  test('for a single value where a list belongs', async () => {
    expect(
      await reportOn('columns: [when, who, what-happened, action, closed]', 'columns: when'),
    ).toMatchInlineSnapshot(`
      "alder/school.yaml:59:12  error  “incidentLog.columns” should be a list, one entry to a line, each after a dash, and is a single value.  [config/wrong-kind]
         │
      59 │   columns: when
         │            ^^^^
         = Write it like this: “columns: [when, who, device-and-place, category, what-happened, action, closed]”.

      1 error"
    `);
  });
  test('for a date in the British order', async () => {
    expect(await reportOn('effective: 2026-09-01', 'effective: 01/09/2026')).toMatchInlineSnapshot(`
      "alder/school.yaml:83:14  error  “documentControl.effective”: Give a date as year-month-day, such as 2026-09-01. Found “01/09/2026”.  [config/invalid]
         │
      83 │   effective: 01/09/2026
         │              ^^^^^^^^^^
         = Write it like this: “effective: 2026-09-16”.

      1 error"
    `);
  });
  test('for an image consent that is not opting in', async () => {
    expect(
      await reportOn('  pupilPhones: handed-in', '  imageConsent: opt-out\n  pupilPhones: handed-in'),
    ).toMatchInlineSnapshot(`
      "alder/school.yaml:39:17  error  “opt-out” is not an answer for “decisions.imageConsent”.  [config/not-an-answer]
         │
      39 │   imageConsent: opt-out
         │                 ^^^^^^^
         = Choose one of: opt-in-per-channel.

      1 error"
    `);
  });
});

test('all problems of all schools are reported in one run, and the sound school is read all the same', async () => {
  const { schools, diagnostics, found } = await read({
    'alder/school.yaml': smallSchoolYaml,
    'birch/school.yaml': change('phase: primary', 'phase: prmary').replace('urn: 100999', 'urn: x'),
    'cedar/school.yaml': 'name: "unclosed\n',
  });
  expect(schools.map(({ id }) => id)).toEqual(['alder']);
  expect(found).toEqual(['alder', 'birch', 'cedar']);
  expect(diagnostics.map(({ school, rule }) => `${school} ${rule}`).sort()).toEqual([
    'birch config/invalid',
    'birch config/not-an-answer',
    'cedar yaml/syntax',
  ]);
});

describe('a school inherits from its trust', () => {
  const trust = (defaults: string): string => `name: Alder Trust\ndefaults:\n${defaults}`;

  test('a value that only the trust gives, with the place in trust.yaml', async () => {
    const { schools } = await read({
      'trust/trust.yaml': trust('  telephone: 01632 960 900\n'),
      'trust/alder/school.yaml': change('telephone: 01632 960 900\nemail', 'email'),
    });
    expect(schools[0]?.config.telephone).toBe('01632 960 900');
    expect(schools[0]?.origins.telephone).toMatchObject({ line: 3, column: 14 });
    expect(schools[0]?.trust?.name).toBe('Alder Trust');
  });

  test('groups merge key by key', async () => {
    const { schools } = await read({
      'trust/trust.yaml': trust('  decisions: { byod: managed, pupilEmail: class }\n'),
      'trust/alder/school.yaml': change('  byod: none\n', ''),
    });
    expect(schools[0]?.config.decisions).toMatchObject({ byod: 'managed', pupilEmail: 'none' });
  });

  test('a person is never mixed from two files', async () => {
    const { diagnostics } = await read({
      'trust/trust.yaml': trust(
        '  people:\n    dsl: { name: Trust Lead, email: lead@trust.example, telephone: 01632 960 999 }\n',
      ),
      'trust/alder/school.yaml': change(
        'dsl: { name: Dev Lal, email: dsl@aldergreen.example, telephone: 01632 960 902 }',
        'dsl: { name: Dev Lal }',
      ),
    });
    expect(diagnostics.map(({ message }) => message.split('.').slice(0, 3).join('.'))).toEqual([
      '“people.dsl.email” is missing',
      '“people.dsl.telephone” is missing',
    ]);
  });

  test('a problem in a default is reported in trust.yaml', async () => {
    const { report } = await read({
      'trust/trust.yaml': trust('  website: larkfield\n'),
      'trust/alder/school.yaml': smallSchoolYaml,
    });
    expect(report).toMatchInlineSnapshot(`
      "trust/trust.yaml:3:12  error  “website”: Give a web address that starts with https://, such as https://larkfield.example/policies. Found “larkfield”.  [config/invalid]
        │
      3 │   website: larkfield
        │            ^^^^^^^^^
        = Write it like this: “website: https://larkfield.example”.

      1 error"
    `);
  });
});

test.each(['..', 'A', 'a b', 'con', 'a--b', '-a', 'a_b', 'é', `${'a'.repeat(61)}`, '%2e%2e', 'a.b'])(
  'a school folder named “%s” is refused',
  async (name) => {
    const folder = name === '..' ? 'up..' : name;
    const { schools, diagnostics } = await read({ [`${folder}/school.yaml`]: smallSchoolYaml });
    expect(schools).toEqual([]);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['config/bad-slug']);
  },
);

test('two schools may not share a folder name, even in different trusts', async () => {
  const { diagnostics } = await read({
    'one/alder/school.yaml': smallSchoolYaml,
    'two/alder/school.yaml': smallSchoolYaml,
  });
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['config/repeated-school']);
});

test('an empty folder says how to start', async () => {
  const { diagnostics } = await read({});
  expect(diagnostics[0]?.message).toBe('There is no school here.');
});

describe('a logo', () => {
  const withLogo = `${smallSchoolYaml}logo: logo.svg\n`;
  test.each([
    [
      'a plain drawing is taken',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>',
      [],
    ],
    ['a script is refused', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', ['config/logo']],
    ['an event handler is refused', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', ['config/logo']],
    [
      'an embedded address is refused',
      '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://x.example/a.png"/></svg>',
      ['config/logo'],
    ],
    ['another kind of file is refused', 'hello', ['config/logo']],
  ])('%s', async (_name, svg, rules) => {
    const { diagnostics } = await read({ 'alder/school.yaml': withLogo, 'alder/logo.svg': svg });
    expect(diagnostics.map(({ rule }) => rule)).toEqual(rules);
  });

  test('a link to a file outside the folder is refused', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'alder/school.yaml': withLogo, 'elsewhere/logo.svg': '<svg viewBox="0 0 1 1"/>' });
    await symlink(join(folder, 'elsewhere/logo.svg'), join(folder, 'alder/logo.svg'));
    const { diagnostics } = await readSchools(folder);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['config/logo']);
  });
});
