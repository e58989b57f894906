import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { allFiles } from '../support/files.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Space at the end of a line is nothing to a reader, and little once compressed.
    'no-trailing-whitespace': 'off',
    // A table that CSS stacks on a narrow screen loses its meaning unless its roles are written out.
    'no-redundant-role': 'off',
    // A stylesheet keeps telephone numbers in one piece; approved words stay as they were approved.
    'tel-non-breaking': 'off',
    // A title names the document and the school in full, so that tabs and histories can be told apart.
    'long-title': 'off',
    // HTML lets an id begin with any character; names of sections never begin with the sign we use.
    'valid-id': ['error', { relaxed: true }],
  },
});

test('every page of every school is valid HTML', async () => {
  const built = inject('built');
  const pages = (await allFiles(built)).filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(400);
  const faults = new Set<string>();
  for (const page of pages) {
    const { results } = await validator.validateString(await readFile(join(built, page), 'utf8'), page);
    for (const { ruleId, message, line } of results.flatMap(({ messages }) => messages))
      faults.add(`${page}:${line} ${ruleId}: ${message}`);
  }
  expect([...faults]).toEqual([]);
});
