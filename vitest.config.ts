import { defineConfig } from 'vitest/config';
import { SlowFirst } from './tests/support/slow-first.ts';

/** Tests that need the built example schools, a browser or a process of their own. */
const whole = [
  'tests/whole/**/*.test.ts',
  'tests/**/*.browser.test.ts',
  // They resolve the whole library after every answer.
  'tests/wizard/{interview,command}.test.ts',
  // They read the whole library anew, many times.
  'tests/read/{library,translations}.test.ts',
  'tests/sins/**/*.test.ts',
  // They look at every document of every example, or at many drawn by chance.
  'tests/{redline/laws,resolve/spelling,check/library/words,check/text/clean,wizard/render,print/pack,edition/edition}.test.ts',
  'tests/{cli/approve-overdue,docs/first-school,reviews/reviews,edition/current,print/after/blanks}.test.ts',
];

export default defineConfig({
  test: {
    sequence: { sequencer: SlowFirst },
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: whole, isolate: false, testTimeout: 60_000 } },
      {
        test: {
          name: 'whole',
          include: whole,
          globalSetup: 'tests/support/build-examples.ts',
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // Files share the modules that they load and the library that they read; each has folders of its own.
          isolate: false,
          // Two files side by side, since one of them often waits for a browser or for another process.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
