import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { withExcerpts } from '../../src/read/excerpts.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

test.each([
  ['a place in a line gets that line', { line: 2, column: 3 }, 'second'],
  ['a value in the first line gets that line', { line: 1, column: 1, length: 5 }, 'first'],
  ['a place that stands for the whole file gets none', { line: 1, column: 1 }, undefined],
  ['a line after the end gets none', { line: 9, column: 1 }, undefined],
  ['a line that is known already stays', { line: 2, column: 1, excerpt: 'as it was read' }, 'as it was read'],
  ['a file that is gone gives none', { line: 2, column: 1, file: 'gone.yaml' }, undefined],
] as [string, Partial<Diagnostic>, string | undefined][])('%s', async (_name, change, excerpt) => {
  const folder = await temporaryFolder();
  await writeFiles(folder, { 'school.yaml': 'first\r\nsecond\n' });
  const { file = 'school.yaml', ...place } = change;
  const diagnostic: Diagnostic = {
    rule: 'config/missing',
    severity: 'error',
    file: join(folder, file),
    line: 1,
    column: 1,
    message: 'Something is missing.',
    ...place,
  };
  const [found] = await withExcerpts([diagnostic]);
  expect(found?.excerpt).toBe(excerpt);
});
