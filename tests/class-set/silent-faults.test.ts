import { expect, test } from 'vitest';
import { SetFailure } from '../../src/class-set/set-press.ts';
import { withoutNames } from '../../src/class-set/silent-faults.ts';

const never = new AbortController().signal;
const failing = (error: unknown, signal = never) => withoutNames(() => Promise.reject(error), signal);

test('a fault is told by its place, and never in its own words', async () => {
  const ended = await failing(new TypeError('cannot print "Canary, Ada"\n    at Canary (canary.csv:1:2)'));
  expect(ended).toMatchObject({
    code: 70,
    message: expect.stringMatching(/^This is a fault in policypress.*\nIt happened at .*silent-faults\.test\.ts:\d+/),
  });
  expect(JSON.stringify(ended)).not.toMatch(/canary/i);
  expect(JSON.stringify(await failing('Canary'))).not.toMatch(/canary/i);
});

test.each([
  ['a full disk', Object.assign(new Error('ENOSPC: write /out/canary.pdf'), { code: 'ENOSPC' }), 74],
  ['a folder that may not be written to', Object.assign(new Error('EACCES: /out/canary.pdf'), { code: 'EACCES' }), 74],
  ['a browser that fails', new SetFailure('the browser could not print the pages'), 4],
])('%s has its own exit code and words', async (_what, error, code) => {
  const ended = await failing(error);
  expect(ended).toMatchObject({ code });
  expect(JSON.stringify(ended)).not.toMatch(/canary/i);
});

test('a command that is stopped says so, whatever was under way', async () => {
  expect(await failing(new Error('Canary'), AbortSignal.abort(143))).toEqual({
    code: 143,
    message: 'Stopped. Nothing was written.',
  });
});
