import { defineConfig } from 'vitest/config';

/** Tests that need the built example schools, a browser or a process of their own. */
const whole = [
  'tests/whole/**/*.test.ts',
  'tests/**/*.browser.test.ts',
  // They resolve the whole library after every answer.
  'tests/wizard/{interview,command}.test.ts',
  // They read the whole library anew, many times.
  'tests/read/{library,translations}.test.ts',
  'tests/sins/**/*.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: whole, isolate: false, testTimeout: 30_000 } },
      {
        test: {
          name: 'whole',
          include: whole,
          globalSetup: 'tests/support/build-examples.ts',
          testTimeout: 120_000,
          hookTimeout: 240_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
