import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/read/library.ts';
import { parseTranslationName } from '../../src/read/translation-name.ts';
import { contentFolder } from '../support/library.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const polish = await readFile(join(contentFolder, 'agreements/parent.pl.mdx'), 'utf8');

/** Reads the shipped library with one more file. */
async function withFile(name: string, text: string) {
  const folder = await temporaryFolder();
  await cp(contentFolder, folder, { recursive: true });
  await writeFiles(folder, { [name]: text });
  const { value, diagnostics } = await readLibrary(folder);
  return {
    translations: value?.translations.map(({ of, language }) => `${of}.${language}`),
    agreements: value?.agreements.map(({ id }) => id),
    found: diagnostics.map(({ rule, message, document }) => ({ rule, message, document })),
  };
}

describe('the name of a file says what it translates', () => {
  test.each([
    ['parent.pl.mdx', { of: 'parent', language: 'pl' }],
    ['pupil-ks3-4.cy.mdx', { of: 'pupil-ks3-4', language: 'cy' }],
    ['parent.zh-Hant.mdx', { of: 'parent', language: 'zh-Hant' }],
    ['parent.mdx', undefined],
    ['parent.polish.mdx', undefined],
    ['parent.pl.yaml', undefined],
  ])('%s', (name, parsed) => {
    expect(parseTranslationName(name)).toEqual(parsed);
  });
});

describe('a translation', () => {
  test('is no agreement of its own', async () => {
    const { agreements, translations, found } = await withFile('agreements/staff.txt', '');
    expect(agreements).not.toContain('parent.pl');
    expect(translations).toEqual(['parent.pl', 'pupil-eyfs-ks1.pl', 'pupil-ks2.pl']);
    expect(found).toEqual([]);
  });

  test.each([
    [
      'of no agreement is left out',
      'agreements/parents.pl.mdx',
      polish,
      'library/translation-place',
      'This translates the agreement “parents”, and there is none.',
    ],
    [
      'into a language without a file is left out',
      'agreements/parent.cy.mdx',
      polish,
      'library/translation-place',
      'The library has no file for the language “cy”.',
    ],
    [
      'that somebody reviewed names who it was',
      'agreements/parent.pl.mdx',
      polish.replace('machine-drafted', 'reviewed'),
      'config/missing',
      '“reviewedBy” is missing.',
    ],
    [
      'says which English words it translates',
      'agreements/parent.pl.mdx',
      polish.replace(/^translates: .*$/m, 'translates: yes'),
      'config/invalid',
      'Give the twelve digits that policypress check names',
    ],
    [
      'runs no code',
      'agreements/parent.pl.mdx',
      `${polish}\n{process.exit()}\n`,
      'library/no-code',
      '“{process.exit()}” is neither a fact nor a term; library files may not run code.',
    ],
  ])('%s', async (_name, file, text, rule, message) => {
    const id = file.replace(/^agreements\/|\.mdx$/g, '');
    const { translations, found } = await withFile(file, text);
    expect(found).toEqual([{ rule, message: expect.stringContaining(message), document: id }]);
    expect(translations).not.toContain(id);
  });
});
