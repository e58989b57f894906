import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inside } from '../../src/publish/inside.ts';
import { takeLock } from '../../src/publish/lock.ts';
import {
  abandonBuilding,
  keepPublished,
  outputFolders,
  outputProblem,
  publishOutput,
  startBuilding,
} from '../../src/publish/work-folder.ts';
import { checksums } from '../support/files.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const MADE = '{ "madeBy": "policypress" }';
const REVIEW = '{ "madeBy": "policypress", "kind": "review" }';

describe('an output folder', () => {
  test('is replaced whole, and nothing is left beside it', async () => {
    const root = await temporaryFolder();
    await writeFiles(root, { 'dist/manifest.json': MADE, 'dist/old.html': 'old' });
    const folders = outputFolders(join(root, 'dist'));
    await startBuilding(folders);
    await writeFile(join(folders.building, 'new.html'), 'new');
    expect(await readdir(folders.out)).toContain('old.html');
    await publishOutput(folders);
    expect(await readdir(root)).toEqual(['dist']);
    expect(await readdir(folders.out)).toEqual(['new.html']);
  });

  test('stays as it was when a build is given up', async () => {
    const root = await temporaryFolder();
    await writeFiles(root, { 'dist/manifest.json': MADE });
    const folders = outputFolders(join(root, 'dist'));
    await startBuilding(folders);
    await abandonBuilding(folders);
    expect(await readdir(root)).toEqual(['dist']);
  });

  test('is put back by the next build when one was killed between the two renames', async () => {
    const root = await temporaryFolder();
    await writeFiles(root, { 'dist/manifest.json': MADE });
    const folders = outputFolders(join(root, 'dist'));
    await rename(folders.out, folders.previous);
    await mkdir(folders.building);
    await startBuilding(folders);
    expect(await readFile(join(folders.out, 'manifest.json'), 'utf8')).toBe(MADE);
  });

  test.each([
    ['that does not exist', {}, undefined],
    ['that policypress made', { 'out/manifest.json': MADE }, undefined],
    ['with files of somebody else', { 'out/thesis.docx': 'x' }, 'holds files that policypress did not make'],
    ['with somebody else’s manifest', { 'out/manifest.json': '{}' }, 'holds files that policypress did not make'],
    ['that is a file', { out: 'x' }, 'is a file'],
  ])('%s may or may not be replaced', async (_name, files, problem) => {
    const root = await temporaryFolder();
    await writeFiles(root, files);
    const found = await outputProblem(join(root, 'out'), 'site');
    if (problem === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(problem);
  });

  test.each([
    ['a site over a review', 'site', { 'out/manifest.json': REVIEW }, 'holds drafts for a review'],
    ['a review over a site', 'review', { 'out/manifest.json': MADE }, 'holds a published site'],
    ['a review over a review', 'review', { 'out/manifest.json': REVIEW }, undefined],
    ['a review inside a published site', 'review', { 'manifest.json': MADE }, 'drafts are not for everybody'],
  ] as const)('lets drafts and published pages never mix: %s', async (_name, kind, files, problem) => {
    const root = await temporaryFolder();
    await writeFiles(root, files);
    const found = await outputProblem(join(root, 'out'), kind);
    if (problem === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(problem);
  });

  test('keeps what was published of a school that is not built', async () => {
    const root = await temporaryFolder();
    await writeFiles(root, { 'dist/alder/manifest.json': '{}', 'dist/alder/index.html': 'kept' });
    const folders = outputFolders(join(root, 'dist'));
    await startBuilding(folders);
    expect(await keepPublished(folders, 'alder')).toBe(true);
    expect(await keepPublished(folders, 'birch')).toBe(false);
    expect(await readFile(join(folders.building, 'alder', 'index.html'), 'utf8')).toBe('kept');
  });

  test('stays whole when a build is killed, or given up, after it took over the folder of a school', async () => {
    const root = await temporaryFolder();
    await writeFiles(root, { 'dist/alder/manifest.json': '{}', 'dist/alder/sheets/a.html': 'kept' });
    const folders = outputFolders(join(root, 'dist'));
    const before = await checksums(folders.out);
    for (const clearUp of [startBuilding, abandonBuilding]) {
      await startBuilding(folders);
      await keepPublished(folders, 'alder');
      await clearUp(folders);
      expect(await checksums(folders.out)).toEqual(before);
    }
    await startBuilding(folders);
    await keepPublished(folders, 'alder');
    await publishOutput(folders);
    expect(await checksums(folders.out)).toEqual(before);
    expect(await readdir(root)).toEqual(['dist']);
  });
});

describe('the lock of an output', () => {
  test('is held by one process, and says by which', async () => {
    const file = join(await temporaryFolder(), '.dist.lock');
    const first = await takeLock(file, 'now');
    const second = await takeLock(file, 'later');
    expect(second).toMatchObject({ heldBy: { pid: process.pid, since: 'now' } });
    if ('release' in first) await first.release();
    expect('release' in (await takeLock(file, 'later'))).toBe(true);
  });

  test.each([
    ['of a process that is gone', JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), since: 'x', token: 't' })],
    ['that is half written', '{"pid":'],
  ])('%s is taken over', async (_name, text) => {
    const file = join(await temporaryFolder(), '.dist.lock');
    await writeFile(file, text);
    expect('release' in (await takeLock(file, 'now'))).toBe(true);
  });

  test('of a process on another machine is respected', async () => {
    const file = join(await temporaryFolder(), '.dist.lock');
    await writeFile(file, JSON.stringify({ pid: 1, host: 'elsewhere', since: 'x', token: 't' }));
    expect(await takeLock(file, 'now')).toMatchObject({ heldBy: { host: 'elsewhere' } });
  });

  test('goes to exactly one of many that ask at once, also when a stale one is in the way', async () => {
    for (let round = 0; round < 25; round += 1) {
      const folder = await temporaryFolder();
      const file = join(folder, '.dist.lock');
      await writeFile(
        file,
        round % 2 === 0 ? '' : JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), since: 'x', token: 't' }),
      );
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => takeLock(file, 'now')));
      expect(outcomes.filter((outcome) => 'release' in outcome)).toHaveLength(1);
      expect(await readdir(folder)).toEqual(['.dist.lock']);
    }
  });
});

test.each(['..', '../x', 'a/../../x', '/etc/passwd'])('no path leads out of the output: %s', (path) => {
  expect(() => inside('/tmp/out', path)).toThrow();
});
