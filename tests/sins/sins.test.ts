import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { allSins, type Change, isOfLibrary, judge } from './sin.ts';

const sins = await allSins();
const ofSettings = sins.filter(([, { twin }]) => !twin.some(isOfLibrary));

/** Twins of the library that change different files can stand in one library: reading it is what takes long. */
function batches(): (readonly [names: string, changes: readonly Change[]])[] {
  const made: { names: string[]; files: Set<string>; changes: Change[] }[] = [];
  for (const [name, { twin }] of sins.filter(([, sin]) => sin.twin.some(isOfLibrary))) {
    const files = twin.map(({ file }) => file);
    let batch = made.find((candidate) => !files.some((file) => candidate.files.has(file)));
    if (!batch) {
      batch = { names: [], files: new Set(), changes: [] };
      made.push(batch);
    }
    batch.names.push(name);
    batch.changes.push(...twin);
    for (const file of files) batch.files.add(file);
  }
  return made.map(({ names, changes }) => [names.join(', '), changes]);
}

describe('the corpus of sins', () => {
  test('the sound organisation gives no diagnostic', async () => {
    expect(await judge([], await temporaryFolder())).toEqual([]);
  });

  test.each(sins)('%s gives its one diagnostic at its line', async (_name, sin) => {
    const found = await judge(sin.change, await temporaryFolder());
    expect(found.map(({ rule, severity, file, line, message }) => ({ rule, severity, file, line, message }))).toEqual([
      sin.expect,
    ]);
  });

  test.each(ofSettings)('the twin of %s gives none', async (_name, sin) => {
    expect(await judge(sin.twin, await temporaryFolder())).toEqual([]);
  });

  test.each(batches())('the twins of %s give none', async (_names, changes) => {
    expect(await judge(changes, await temporaryFolder())).toEqual([]);
  });

  test('holds at least two of each of the 21 checks', () => {
    const counts = Map.groupBy(sins, ([name]) => name.split('/')[0] ?? '');
    // What stands in pages and PDFs is proved on made files, in tests/check/page and tests/check/pdf.
    const checks = Array.from({ length: 21 }, (_, index) => `C${String(index + 1).padStart(2, '0')}`);
    expect(checks.filter((check) => check !== 'C16' && (counts.get(check)?.length ?? 0) < 2)).toEqual([]);
    expect(sins.length).toBeGreaterThan(100);
  });
});
