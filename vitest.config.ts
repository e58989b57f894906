import { defineConfig } from 'vitest/config';

/** Tests that start a browser, build a site or run the command are named `*.browser.test.ts` or `*.build.test.ts`. */
const slow = ['tests/**/*.browser.test.ts', 'tests/**/*.build.test.ts'];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: slow } },
      {
        test: {
          name: 'whole',
          include: slow,
          testTimeout: 120_000,
          hookTimeout: 240_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
