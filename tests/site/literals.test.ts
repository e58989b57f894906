import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { ReviewState } from '../../src/reviews/review-state.ts';
import { saidInAstro, saidInCode } from './literals.ts';

const SITE = fileURLToPath(new URL('../../src/site', import.meta.url));

describe('the search for words', () => {
  test.each([
    ['between tags', '<p>Hello</p>', ['Hello']],
    ['beside a value', '<p>{n} pages</p>', ['pages']],
    ['in a label', '<nav aria-label="Main"></nav>', ['Main']],
    ['in a condition', "<p>{n > 1 ? 'Some' : 'None at all'}</p>", ['Some', 'None at all']],
    ['in a template', '<p>{`Edition ${n}`}</p>', ['Edition ']],
    ['in the code', "---\nconst title = 'Contacts';\n---\n<p>{title}</p>", ['Contacts']],
    ['after an element that stays open', '<p><br>{n}<input type="text"> sheets</p>', ['sheets']],
    ['nowhere in classes and paths', '<a class="a b" class:list={[\'c d\']} href="x.html">{said.more}</a>', []],
  ])('finds them %s', (_where, source, found) => {
    expect(saidInAstro(source)).toEqual(found);
  });

  test('leaves out what is imported, a type or a message for those who build', () => {
    expect(saidInCode("import x from 'A b';\ntype T = 'due soon';\nthrow new Error('Not here');")).toEqual([]);
  });
});

/** What is for programs, such as headers and classes, and so is the same in every language. */
const NOT_WORDS: Readonly<Record<string, readonly string[]>> = {
  'client/search.js': ['small quiet'],
  'view/headers.ts': [
    'Referrer-Policy: no-referrer',
    'Permissions-Policy: camera=(), microphone=(), geolocation=()',
    'Content-Security-Policy: ',
    'Cache-Control: no-cache',
    'Cache-Control: public, max-age=3600',
  ],
  // Values of schema.org.
  'view/page-data.ts': ['Published', 'Draft'],
};

/** The names of states, by which a program tells them apart. */
const STATES: ReadonlySet<string> = new Set<ReviewState>(['due soon', 'in time', 'never approved', 'overdue']);

const files = await Array.fromAsync(glob('**/*.{astro,ts,js}', { cwd: SITE }));

test.each(files.filter((file) => /^(?:components|layouts|pages|view|client)\//.test(file)).sort())(
  '%s holds no words of its own',
  async (file) => {
    const source = await readFile(path.join(SITE, file), 'utf8');
    const said = file.endsWith('.astro') ? saidInAstro(source) : saidInCode(source);
    expect(new Set(said.filter((text) => !STATES.has(text)))).toEqual(new Set(NOT_WORDS[file]));
  },
);
