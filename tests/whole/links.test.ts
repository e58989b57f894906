import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { allFiles } from '../support/files.ts';
import { attribute, readPages } from '../support/pages.ts';

const built = inject('built');
const schools = (
  JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8')) as { schools: { id: string }[] }
).schools.map(({ id }) => id);

describe.each(schools)('the folder of %s works alone, under any path', (school) => {
  test('every link and every file a page needs is in the folder, and every anchor exists', async () => {
    const folder = join(built, school);
    const files = new Set(await allFiles(folder));
    const pages = await readPages(folder);
    const ids = new Map(
      pages.map((page) => [page.path, new Set(page.elements.flatMap((element) => attribute(element, 'id') ?? []))]),
    );
    const broken: string[] = [];
    let links = 0;
    for (const page of pages) {
      for (const element of page.elements) {
        for (const name of ['href', 'src', 'action', 'content'] as const) {
          const value = attribute(element, name);
          if (
            value === undefined ||
            (name === 'content' && !/^(https?:)?\//.test(value)) ||
            /^(https?|mailto|tel):/.test(value)
          )
            continue;
          links += 1;
          const [path = ''] = value.split(/[?#]/);
          const target = path === '' ? page.path : posix.normalize(posix.join(posix.dirname(page.path), path));
          const file = target.endsWith('/') ? `${target}index.html` : target;
          const anchor = value.includes('#') ? value.slice(value.indexOf('#') + 1) : undefined;
          if (value.startsWith('/') || file.startsWith('..') || !files.has(file)) broken.push(`${page.path}: ${value}`);
          else if (anchor && !ids.get(file)?.has(anchor)) broken.push(`${page.path}: ${value} (no such anchor)`);
        }
      }
    }
    expect(broken).toEqual([]);
    expect(links).toBeGreaterThan(200);
  });

  test('no id stands twice on a page', async () => {
    for (const page of await readPages(join(built, school))) {
      const ids = page.elements.flatMap((element) => attribute(element, 'id') ?? []);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        page.path,
      ).toEqual([]);
    }
  });
});

test('no page holds an inline script, an inline style or an event handler, and each has a strict policy', async () => {
  for (const page of await readPages(built)) {
    const policies = page.elements.flatMap((element) =>
      attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy'
        ? [attribute(element, 'content') ?? '']
        : [],
    );
    expect(policies, page.path).toHaveLength(1);
    expect(policies[0], page.path).toMatch(/^default-src 'none'/);
    expect(policies[0]?.replace("'wasm-unsafe-eval'", ''), page.path).not.toMatch(/unsafe|https?:|\*/);
    for (const element of page.elements) {
      if (element.tagName === 'script') expect(attribute(element, 'src'), page.path).toBeTruthy();
      if (element.tagName === 'style') expect(page.path).toMatch(/\/404\.html$/);
      const inline = element.attrs.filter(({ name }) => name === 'style' || name.startsWith('on'));
      expect(inline, page.path).toEqual([]);
    }
  }
});

test('every page but a translation is in English of England, and each has a title of its own and one main heading', async () => {
  const pages = await readPages(join(built, 'larkfield-primary'));
  const titles = pages.map((page) => page.html.match(/<title>([^<]*)/)?.[1] ?? '');
  expect(new Set(titles).size).toBe(pages.length);
  for (const page of pages) {
    const language = /\.([a-z]{2})\.html$/.exec(page.path)?.[1] ?? 'en-GB';
    expect(attribute(page.elements[0] as never, 'lang'), page.path).toBe(language);
    expect(page.elements.filter(({ tagName }) => tagName === 'h1')).toHaveLength(1);
    expect(page.elements.filter(({ tagName }) => tagName === 'main')).toHaveLength(1);
  }
});

test('nothing unfinished stands on any page', async () => {
  for (const page of await readPages(built)) {
    expect(page.html, page.path).not.toMatch(/undefined|NaN|\[object |\{\{|\$\{|TODO|Lorem|class="missing"|doc:[a-z]/);
  }
});
