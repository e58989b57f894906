import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { allSins, judge } from './sin.ts';

const sins = await allSins();

describe('the corpus of sins', () => {
  test('the sound organisation gives no diagnostic', async () => {
    expect(await judge([], await temporaryFolder())).toEqual([]);
  });

  test.each(sins)('%s gives its one diagnostic at its line, and its twin none', async (_name, sin) => {
    const found = await judge(sin.change, await temporaryFolder());
    expect(found.map(({ rule, severity, file, line, message }) => ({ rule, severity, file, line, message }))).toEqual([
      sin.expect,
    ]);
    expect(await judge(sin.twin, await temporaryFolder())).toEqual([]);
  });
});
