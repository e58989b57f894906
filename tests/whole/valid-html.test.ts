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

/** Where a page stands in any school; all editions of a document are alike, and so are all its redlines. */
const placeOf = (file: string): string =>
  file
    .replace(/^[^/]+\//, '')
    .replace(/\/\d[\d.]*\d\.\.\d[\d.]*\d\.html$/, '/redline')
    .replace(/\/\d[\d.]*\d\.html$/, '/edition');

test('every page is valid HTML: one of each place that a school has, taken from all schools in turn', async () => {
  const built = inject('built');
  const pages = (await allFiles(built)).filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(400);
  const places = [...Map.groupBy(pages, placeOf).values()].flatMap((alike, index) => alike[index % alike.length] ?? []);
  expect(places.length).toBeGreaterThan(120);
  expect(new Set(places.map((page) => page.split('/')[0])).size).toBeGreaterThan(8);
  const faults = new Set<string>();
  for (const page of places) {
    const { results } = await validator.validateString(await readFile(join(built, page), 'utf8'), page);
    for (const { ruleId, message, line } of results.flatMap(({ messages }) => messages))
      faults.add(`${page}:${line} ${ruleId}: ${message}`);
  }
  expect([...faults]).toEqual([]);
});
