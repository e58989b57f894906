import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCoverage } from '../../src/read/coverage.ts';
import { HomeSchema } from '../../src/schema/library/coverage.ts';
import { contentFolder, shippedLibrary } from '../support/library.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';
import { TOPICS } from './topics.ts';

const library = await shippedLibrary();
const all: readonly string[] = Object.values(TOPICS).flat();

describe('the topics', () => {
  test('are 149 from real policies and 27 that law and guidance add, each once', () => {
    expect(all.length - TOPICS.N.length).toBe(149);
    expect(TOPICS.N.length).toBe(27);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('the coverage of the shipped library', async () => {
  const { value, diagnostics } = await readCoverage(contentFolder, library);

  test('names no home that does not exist', () => {
    expect(diagnostics).toEqual([]);
  });

  test('has a home for every topic, and no topic beside them', () => {
    expect(Object.keys(value ?? {}).sort()).toEqual([...all].sort());
  });

  test('retires only what nobody needs', () => {
    const retired = Object.entries(value ?? {}).filter(([, homes]) => homes.some((home) => home.retired !== undefined));
    expect(retired.map(([topic]) => topic)).toEqual(['safe-haven-fax']);
    expect(retired.every(([, homes]) => homes.length === 1)).toBe(true);
  });

  test('names no home twice for one topic', () => {
    for (const [topic, homes] of Object.entries(value ?? {})) {
      const written = homes.map((home) => JSON.stringify(home));
      expect(new Set(written).size, topic).toBe(written.length);
    }
  });

  test('uses every section, agreement, record, flowchart and decision at least once', () => {
    const used = new Set(
      Object.values(value ?? {}).flatMap((homes) =>
        homes.flatMap((home) => Object.entries(home).map(([kind, id]) => `${kind} ${id}`)),
      ),
    );
    const unused = [
      ...library.sections.map(({ id }) => `section ${id}`),
      ...library.agreements.map(({ id }) => `agreement ${id}`),
      ...library.flowcharts.map(({ id }) => `flowchart ${id}`),
      ...Object.keys(library.decisions).map((id) => `decision ${id}`),
    ].filter((home) => !used.has(home));
    expect(unused).toEqual([]);
  });
});

describe('a coverage file with a fault', () => {
  const read = async (text: string) => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'coverage.yaml': text, 'registries/products.yaml': 'x: y\n' });
    return readCoverage(folder, library);
  };

  test.each([
    ['section', 'pupil-phone', 'pupil-phones'],
    ['clause', 'accounts#passwort', 'accounts#password'],
    ['record', 'incident-logs', 'incident-log'],
    ['agreement', 'pupil-ks22', 'pupil-ks2'],
    ['flowchart', 'blackmails', 'blackmail'],
    ['sheet', 'policy-in-brieff', 'policy-in-brief'],
    ['registry', 'product', 'products'],
    ['decision', 'pupilPhone', 'pupilPhones'],
  ])('a %s that does not exist is found at its line', async (kind, id, near) => {
    const { diagnostics } = await read(`phones:\n  - section: pupil-phones\n  - ${kind}: ${id}\n`);
    expect(diagnostics).toMatchObject([{ rule: 'library/unknown-home', severity: 'warning', line: 3 }]);
    expect(diagnostics[0]?.message).toContain(`the ${kind} “${id}”`);
    expect(diagnostics[0]?.fix).toBe(`Did you mean “${near}”?`);
  });

  test('a home far from every name gets the list of names', async () => {
    const { diagnostics } = await read('phones:\n  - flowchart: something-quite-different\n');
    expect(diagnostics[0]?.fix).toMatch(/^Use one of: blackmail, /);
  });

  test('a retired topic needs no home', async () => {
    expect((await read('fax:\n  - retired: Nobody uses it.\n')).diagnostics).toEqual([]);
  });

  test('a topic without a home is refused', async () => {
    const { value, diagnostics } = await read('phones: []\n');
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ line: 1 }]);
    expect(diagnostics[0]?.message).toContain('Name at least one home');
  });

  test('two homes in one line are refused', async () => {
    const { value, diagnostics } = await read('phones:\n  - section: pupil-phones\n    record: incident-log\n');
    expect(value).toBeUndefined();
    expect(diagnostics[0]?.message).toContain('Give exactly one home');
  });

  test('an unknown kind of home is refused, with the one that was meant', async () => {
    const { diagnostics } = await read('phones:\n  - sections: pupil-phones\n');
    expect(diagnostics.map(({ rule }) => rule)).toContain('config/unknown-key');
  });

  test('broken YAML and a missing file are reported', async () => {
    expect((await read('phones: [')).diagnostics).toMatchObject([{ rule: 'yaml/syntax' }]);
    expect((await readCoverage(await temporaryFolder(), library)).diagnostics).toMatchObject([
      { rule: 'library/missing-file' },
    ]);
  });
});

test.each(['accounts', 'accounts#', '#password', 'Accounts#password', 'accounts#pass word'])(
  '“%s” is not a clause',
  (clause) => {
    expect(HomeSchema.safeParse({ clause }).success).toBe(false);
  },
);

test('the file says in its first lines how it is read', async () => {
  expect(await readFile(join(contentFolder, 'coverage.yaml'), 'utf8')).toMatch(
    /^# Where the library treats each topic/,
  );
});
