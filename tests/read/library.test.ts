import { cp } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { checkLibrary } from '../../src/check/library/check-library.ts';
import { formatReport } from '../../src/diagnostics/format.ts';
import { splitFrontMatter } from '../../src/read/front-matter.ts';
import { readLibrary } from '../../src/read/library.ts';
import { parseMdx } from '../../src/read/parse-mdx.ts';
import { contentFolder, shippedLibrary } from '../support/library.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

test('the library that policypress ships has no problem', async () => {
  const { value, diagnostics } = await readLibrary(contentFolder);
  expect(diagnostics).toEqual([]);
  expect(value && checkLibrary(value, '2026-11-22')).toEqual([]);
});

test('the online safety policy has at least fifteen sections', async () => {
  const { policies } = await shippedLibrary();
  expect(policies.find(({ id }) => id === 'online-safety')?.sections.length).toBeGreaterThanOrEqual(15);
});

describe('library files never run code', () => {
  test.each([
    ['an import', "import fs from 'fs'", 'library/no-imports'],
    ['an export', 'export const x = 1', 'library/no-imports'],
    ['a sum', 'Text {1 + 1}', 'library/no-code'],
    ['a call', 'Text {process.exit()}', 'library/no-code'],
    ['a computed fact', "Text {school['name']}", 'library/no-code'],
    ['a global', 'Text {globalThis}', 'library/no-code'],
    ['an attribute with code', '<Term of={1} />', 'library/no-code'],
    ['spread attributes', '<Term {...x} />', 'library/no-code'],
    ['a script', '<script>alert(1)</script>', 'library/unknown-component'],
    ['a style attribute', '<abbr style="x">x</abbr>', 'library/no-code'],
    ['an event handler', '<abbr onclick="x">x</abbr>', 'library/no-code'],
    ['an unknown component', '<Nothing />', 'library/unknown-component'],
    ['a property of every object', '<constructor />', 'library/unknown-component'],
    ['an unclosed tag', 'Text <When phase="primary">', 'library/mdx-syntax'],
    ['an unclosed brace', 'Text {school.name', 'library/mdx-syntax'],
  ])('%s is refused with its line', (_name, body, rule) => {
    const { diagnostics } = parseMdx(`First line\n\n${body}\n`, 'x.mdx');
    expect(diagnostics.map((diagnostic) => diagnostic.rule)).toContain(rule);
    expect(diagnostics[0]?.line).toBeGreaterThanOrEqual(3);
  });

  test('a comment is left out', () => {
    expect(parseMdx('{/* for authors */}\n\nText', 'x.mdx')).toMatchObject({ diagnostics: [] });
  });

  test('the message shows the place and what may stand there', () => {
    expect(formatReport(parseMdx('Ring {phone.of(dsl)} now', 'x.mdx').diagnostics)).toMatchInlineSnapshot(`
      "x.mdx:1:6  error  “{phone.of(dsl)}” is neither a fact nor a term; library files may not run code.  [library/no-code]
        │
      1 │ Ring {phone.of(dsl)} now
        │      ^
        = Write a fact, such as {school.people.dsl.name}, or a term, such as {pupils} or {a_head}.

      1 error"
    `);
  });
});

describe('front matter', () => {
  test.each(['js', 'javascript', 'JS', 'json', 'toml', 'coffee', 'yaml!'])(
    'in the language “%s” is refused and never run',
    (language) => {
      expect(() => splitFrontMatter(`---${language}\n({ title: globalThis.ran = true })\n---\nBody\n`)).toThrow();
      expect((globalThis as Record<string, unknown>).ran).toBeUndefined();
    },
  );

  test('leaves the body at the lines where it stands', () => {
    const { body } = splitFrontMatter('---\ntitle: A\n---\n\nFifth line\n');
    expect(body.split('\n')[4]).toBe('Fifth line');
  });
});

describe('a library with a fault', () => {
  /** The shipped library with some files changed. */
  async function faulty(files: Record<string, string>) {
    const folder = await temporaryFolder();
    await cp(contentFolder, folder, { recursive: true });
    await writeFiles(folder, files);
    const { value, diagnostics } = await readLibrary(folder);
    return [...diagnostics, ...(value ? checkLibrary(value, '2026-11-22') : [])];
  }
  const section = (body: string): Record<string, string> => ({
    'policies/online-safety/training.mdx': `---\ntitle: Training\naudiences: [staff]\ncheckedOn: 2026-11-20\n---\n\n${body}\n`,
  });

  test.each([
    [
      'a fact that no school could have',
      '{school.filtring.product}',
      'library/unknown-fact',
      'Did you mean “filtering.product”?',
    ],
    [
      'a link to no section',
      '<SectionLink to="pupil-phone" />',
      'library/unknown-section',
      'Did you mean “pupil-phones”?',
    ],
    [
      'a citation that is not in the registry',
      '<Cite id="kcsie-2024" />',
      'library/unknown-guidance',
      'Did you mean “kcsie-202',
    ],
    [
      'an answer that no decision has',
      '<When decision="byod" is="nope">x</When>',
      'library/unknown-answer',
      'The answers are none, guest-wifi, managed.',
    ],
    ['a decision that does not exist', '<DecisionStatement of="phones" />', 'library/unknown-decision', ''],
    ['a chart that does not exist', '<Flowchart id="nothing-like-it" />', 'library/unknown-flowchart', ''],
  ])('%s is found at its line', async (_name, body, rule, fix) => {
    const found = (await faulty(section(body))).filter((diagnostic) => diagnostic.rule === rule);
    expect(found).toMatchObject([{ line: 7, rule }]);
    expect(found[0]?.fix).toContain(fix);
  });

  test('a section that no policy lists is found', async () => {
    const found = await faulty({
      'policies/online-safety/stray.mdx': '---\ntitle: Stray\naudiences: [staff]\ncheckedOn: 2026-11-20\n---\n\nText\n',
    });
    expect(found.map(({ rule }) => rule)).toEqual(['library/unlisted-section']);
  });

  test('code in a title is found', async () => {
    const found = await faulty({
      'policies/online-safety/training.mdx':
        '---\ntitle: "Training {1+1}"\naudiences: [staff]\ncheckedOn: 2026-11-20\n---\n\nText\n',
    });
    expect(found).toMatchObject([{ rule: 'library/no-code', line: 2, document: 'online-safety' }]);
  });

  test('front matter with a misspelt key is found', async () => {
    const found = await faulty({
      'policies/online-safety/training.mdx':
        '---\ntitle: Training\naudience: [staff]\ncheckedOn: 2026-11-20\n---\n\nText\n',
    });
    expect(found.map(({ rule }) => rule)).toContain('config/unknown-key');
  });

  test('an unreadable registry stops everything, with a message', async () => {
    const found = await faulty({ 'registries/guidance.yaml': 'x: [' });
    expect(found.map(({ rule }) => rule)).toEqual(['yaml/syntax']);
  });
});
