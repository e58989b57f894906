import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verify } from '../../src/cli/verify.ts';
import { compareEditions } from '../../src/publish/compare-editions.ts';
import { namedFiles } from '../../src/publish/named-files.ts';
import { verifyOutput } from '../../src/publish/verify-output.ts';
import { shippedLibrary } from '../support/library.ts';
import { smallEdition } from '../support/small-edition.ts';
import { smallSchool } from '../support/small-school.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const sum = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A published folder with two schools, one of which keeps a past edition. */
async function published(changes: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await temporaryFolder();
  const alder = {
    school: 'alder',
    documents: [
      {
        id: 'staff',
        version: '1.1',
        html: 'agreements/staff.html',
        htmlSha256: sum('staff'),
        pdf: 'downloads/staff.pdf',
        sha256: sum('staff pdf'),
        past: [{ version: '1.0', html: 'versions/staff/1.0.html', htmlSha256: sum('old'), pdf: null, sha256: null }],
      },
    ],
    redlines: [{ html: 'versions/staff/1.0..1.1.html', htmlSha256: sum('redline') }],
  };
  const birch = {
    documents: [
      { id: 'staff', version: '1.0', html: 'agreements/staff.html', htmlSha256: sum('b'), pdf: null, sha256: null },
    ],
  };
  await writeFiles(folder, {
    'manifest.json': JSON.stringify({ madeBy: 'policypress', schools: [{ id: 'alder' }, { id: 'birch' }] }),
    'index.html': 'all schools',
    'alder/manifest.json': JSON.stringify(alder),
    'alder/index.html': 'home',
    'alder/agreements/staff.html': 'staff',
    'alder/downloads/staff.pdf': 'staff pdf',
    'alder/versions/staff/1.0.html': 'old',
    'alder/versions/staff/1.0..1.1.html': 'redline',
    'birch/manifest.json': JSON.stringify(birch),
    'birch/agreements/staff.html': 'b',
    ...changes,
  });
  return folder;
}

const said = async (folder: string) =>
  (await verifyOutput(folder))?.problems.map(({ path, message }) => `${path}: ${message}`);

describe('a published folder', () => {
  test('is sound when every file is as its manifest says', async () => {
    const verified = await verifyOutput(await published());
    expect(verified?.problems).toEqual([]);
    expect(verified?.files).toBe(5);
    expect(verified?.schools.map(({ id, documents }) => [id, documents.map(({ version }) => version)])).toEqual([
      ['alder', ['1.1']],
      ['birch', ['1.0']],
    ]);
  });

  test.each([
    [
      'a page in which one letter was changed',
      { 'alder/agreements/staff.html': 'stuff' },
      'alder/agreements/staff.html: This file is not the one that was built: its checksum differs.',
    ],
    [
      'a PDF that was exchanged',
      { 'alder/downloads/staff.pdf': 'another' },
      'alder/downloads/staff.pdf: This file is not the one that was built: its checksum differs.',
    ],
    [
      'a past edition that was changed',
      { 'alder/versions/staff/1.0.html': 'new' },
      'alder/versions/staff/1.0.html: This file is not the one that was built: its checksum differs.',
    ],
    [
      'a page of a document that nobody built',
      { 'birch/policies/secret.html': 'words' },
      'birch/policies/secret.html: No manifest names this document, so nobody knows whether it was approved.',
    ],
    [
      'a redline that nobody built',
      { 'alder/versions/staff/0.9..1.0.html': 'words' },
      'alder/versions/staff/0.9..1.0.html: No manifest names this document, so nobody knows whether it was approved.',
    ],
    [
      'a PDF that nobody built',
      { 'alder/downloads/versions/staff-0.9.pdf': 'words' },
      'alder/downloads/versions/staff-0.9.pdf: No manifest names this document, so nobody knows whether it was approved.',
    ],
    [
      'a manifest that is cut off',
      { 'birch/manifest.json': '{"documents": [' },
      'birch/manifest.json: This file is missing, or it is not JSON.',
    ],
    ['a manifest of something else', { 'birch/manifest.json': '{}' }, 'birch/manifest.json: This is not a manifest.'],
    [
      'a school that the output does not list',
      { 'cedar/manifest.json': '{"documents": []}' },
      'cedar/: The manifest of the whole output does not list the school “cedar”.',
    ],
    [
      'a manifest that names a file outside',
      {
        'birch/manifest.json': JSON.stringify({
          documents: [{ id: 'x', version: '1', html: '../alder/index.html', htmlSha256: sum('home') }],
        }),
        'birch/agreements/staff.html': '',
      },
      'birch/manifest.json: It names “../alder/index.html”, which lies outside its folder.',
    ],
  ])('is found out: %s', async (_what, changes, problem) => {
    expect(await said(await published(changes as unknown as Record<string, string>))).toContain(problem);
  });

  test('is found out where a file is gone', async () => {
    const folder = await published();
    await rm(join(folder, 'alder/agreements/staff.html'));
    expect(await said(folder)).toEqual([
      'alder/agreements/staff.html: The manifest names this file, and it is not there.',
    ]);
  });

  test.each([
    ['empty', {}],
    ['made by something else', { 'manifest.json': '{"name": "A web app"}' }],
    ['listing a school that is a path', { 'manifest.json': '{"madeBy": "policypress", "schools": [{"id": "../x"}]}' }],
  ])('is none of ours when %s', async (_what, files) => {
    const folder = await temporaryFolder();
    await writeFiles(folder, files as Record<string, string>);
    expect(await verifyOutput(folder)).toBeUndefined();
  });
});

test('a file is known by its name and checksum at any depth, and by both only', () => {
  expect(
    namedFiles({
      a: [{ html: 'x.html', htmlSha256: '1' }],
      b: { pdf: 'y.pdf', sha256: null, c: { pdf: 'z.pdf', sha256: '2' } },
    }),
  ).toEqual([
    { path: 'x.html', sha256: '1' },
    { path: 'z.pdf', sha256: '2' },
  ]);
});

describe('the versions of a published school', () => {
  test.each([
    ['1.0', '2026-11-22', []],
    ['1.0', '2026-12-01', ['This is edition 1.0, and edition 1.1 is in force since 1 December 2026.']],
    ['7.0', '2026-11-22', ['This says it is version 7.0, of which there is no edition; in force is 1.0.']],
  ])('%s on %s', async (version, today, messages) => {
    const library = await shippedLibrary();
    const school = smallSchool();
    const editions = [
      smallEdition(school, library, 'staff', { version: '1.0', approvedOn: '2026-09-01' }),
      smallEdition(school, library, 'staff', { version: '1.1', approvedOn: '2026-11-20', effective: '2026-12-01' }),
    ];
    const documents = [
      { id: 'staff', version, html: 'agreements/staff.html' },
      { id: 'visitor', version: '0.1', html: 'agreements/visitor.html' },
    ];
    const found = compareEditions({ id: 'alder-green', documents }, { ...school, editions }, today);
    expect(found.map(({ message }) => message)).toEqual(messages);
  });
});

describe('policypress verify', () => {
  const terminal = () => {
    const lines: string[] = [];
    const write = (text: string) => {
      lines.push(text);
    };
    const palette = { error: String, warning: String, quiet: String, strong: String };
    return { lines, terminal: { palette, print: write, say: write, progress: () => undefined } };
  };

  test.each([
    [{}, 0, ['5 files of 2 schools verified: all as they were built.']],
    [
      { 'alder/agreements/staff.html': 'stuff' },
      1,
      [
        'alder/agreements/staff.html\n  This file is not the one that was built: its checksum differs.\n  Build again, and upload the whole folder. To change its words, approve a new edition.\n',
        '5 files of 2 schools verified: 1 problem.',
      ],
    ],
  ])('reports and ends with its code: %j', async (changes, code, expected) => {
    const { lines, terminal: to } = terminal();
    const schools = await temporaryFolder();
    const out = await published(changes as Record<string, string>);
    expect(await verify({ out, schools, today: '2026-11-22' }, to)).toBe(code);
    expect(lines).toEqual(expected);
  });

  test.each([
    [{ out: 'not-there' }, /not-there holds nothing that policypress published\. Give the folder with --out\.$/],
    [{ out: '.', schools: 'not-there' }, /^There is no folder .*not-there\. Give the folder of your schools/],
  ])('cannot start with %j', async (options, message) => {
    const { lines, terminal: to } = terminal();
    expect(await verify({ today: '2026-11-22', ...options }, to)).toBe(2);
    expect(lines.join('\n')).toMatch(message);
  });
});
