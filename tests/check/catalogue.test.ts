import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/check/catalogue.ts';
import { renderChecksPage } from '../../src/check/checks-page.ts';
import { DEFECT_KINDS } from '../../src/check/defect-kinds.ts';

const source = fileURLToPath(new URL('../../src', import.meta.url));
const PREFIXES = 'yaml|config|local|library|resolve|document|page|pdf|print|template|text|edition';
// Words of this shape that are no rule: types of media.
const NO_RULES = ['text/html', 'text/css', 'text/plain', 'text/csv', 'text/javascript'];

/** Every rule id that stands as a text in the code, without the lists of the catalogue itself. */
async function idsInCode(): Promise<ReadonlyMap<string, string>> {
  const files = (await readdir(source, { recursive: true })).filter((name) => name.endsWith('.ts'));
  const ids = new Map<string, string>();
  for (const file of files) {
    const text = await readFile(join(source, file), 'utf8');
    for (const [, id = ''] of text.matchAll(new RegExp(`'((?:${PREFIXES})/[a-z][a-z-]*)'`, 'g')))
      if (!NO_RULES.includes(id)) ids.set(id, file);
  }
  return ids;
}

const ids = catalogue.map(({ id }) => id);

describe('the catalogue of rules', () => {
  test('holds every rule that the code names, and each once', async () => {
    const inCode = await idsInCode();
    expect(inCode.size).toBeGreaterThan(80);
    expect([...inCode].filter(([id]) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test.each(Object.keys(DEFECT_KINDS))('has a rule against %s', (kind) => {
    expect(catalogue.filter(({ checks }) => checks.includes(kind)).length).toBeGreaterThan(0);
  });

  test.each(catalogue.map((rule) => [rule.id, rule] as const))('%s says what it is for', (id, rule) => {
    expect(id).toMatch(new RegExp(`^(?:${PREFIXES})/[a-z]+(?:-[a-z]+)*$`));
    expect(rule.name).toMatch(/^[A-Z“].*[^.]$/s);
    expect(rule.reason).toMatch(/^[A-Z“].*[^.]\.$/s);
    expect(rule.bad.trim()).not.toBe('');
    expect(rule.good.trim()).not.toBe('');
    expect(rule.bad).not.toBe(rule.good);
    expect(rule.checks.filter((kind) => !(kind in DEFECT_KINDS))).toEqual([]);
  });

  test('has no two rules of one name in one stage', () => {
    const names = catalogue.map(({ stage, name }) => `${stage}: ${name}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe('the page of checks', () => {
  const page = renderChecksPage(catalogue);

  test('has a section for every rule, to which every link leads', () => {
    const headings = [...page.matchAll(/^### (.+)$/gm)].map(([, id]) => id);
    expect(headings).toEqual(ids);
    const anchors = headings.map((id) => id?.replace('/', ''));
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
  });

  test('closes every fence that it opens, whatever an example holds', () => {
    const rule = catalogue[0];
    if (!rule) throw new Error('The catalogue is empty.');
    const odd = renderChecksPage([{ ...rule, bad: '```\ncode\n```' }]);
    expect(odd).toContain('````yaml\n```\ncode\n```\n````');
  });
});
