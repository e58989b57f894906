import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { components } from '../../src/resolve/components/index.ts';

const page = readFileSync(new URL('../../docs/authoring.md', import.meta.url), 'utf8');

/** Facts and terms are written between braces. */
const BRACES = ['Fact', 'Term'];

test.each(Object.keys(components).filter((name) => !BRACES.includes(name)))(
  'the guide for authors shows how to write <%s>',
  (name) => {
    expect(page).toMatch(new RegExp(`<${name}[ />]`));
  },
);

test('the guide for authors names every folder of the library, and every component it names is there', () => {
  const folders = readdirSync(new URL('../../content', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  for (const folder of folders) expect(page).toContain(`content/${folder}/`);
  const named = new Set([...page.matchAll(/<([A-Z]\w+)/g)].map(([, name = '']) => name));
  expect([...named].filter((name) => !Object.hasOwn(components, name))).toEqual([]);
});
