import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { allFiles } from '../support/files.ts';
import { attribute, readPages } from '../support/pages.ts';
import { openPdf } from '../support/pdf.ts';

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

test('the pages of the whole output lead to pages that are there, and to anchors that are on them', async () => {
  const roots = (await readdir(built)).filter((name) => name.endsWith('.html'));
  expect(roots.length).toBeGreaterThan(3);
  const ids = new Map<string, Set<string>>();
  const idsOn = async (file: string): Promise<Set<string>> => {
    const known =
      ids.get(file) ??
      new Set([...(await readFile(join(built, file), 'utf8')).matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id));
    ids.set(file, known);
    return known;
  };
  const broken: string[] = [];
  for (const root of roots) {
    for (const [, link = ''] of (await readFile(join(built, root), 'utf8')).matchAll(
      / href="((?!https?:|mailto:|tel:)[^"]+)"/g,
    )) {
      const [path = '', anchor] = link.split('#');
      const file = path === '' ? root : path;
      if (!existsSync(join(built, file))) broken.push(`${root}: ${link}`);
      else if (anchor !== undefined && !(await idsOn(file)).has(anchor)) broken.push(`${root}: ${link}`);
    }
  }
  expect(broken).toEqual([]);
});

test('the headers of the whole output give every page of every school one policy, in no more rules than hosts read', async () => {
  const rules = (await readFile(join(built, '_headers'), 'utf8')).split(/\n(?=\/)/).map((rule) => {
    const [address = '', ...headers] = rule.split('\n');
    const pattern = address
      .replace(/[.?+]/g, '\\$&')
      .replace(/:[a-z]+/g, '[^/]+')
      .replace(/\*$/, '.*');
    return {
      matches: new RegExp(`^${pattern}$`),
      policies: headers.filter((line) => /Content-Security-Policy/.test(line)),
    };
  });
  expect(rules.length).toBeLessThan(100);
  const sent = (path: string): string[] =>
    rules.flatMap(({ matches, policies }) => (matches.test(path) ? policies : []));
  const files = await allFiles(built);
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    for (const address of [path, path.replace(/\.html$/, '')]) {
      expect(sent(address), address).toHaveLength(1);
      expect(sent(address)[0]).toContain(file.endsWith('/embed.html') ? 'frame-ancestors *' : "frame-ancestors 'self'");
    }
  }
  for (const file of files.filter((name) => name.endsWith('.pdf'))) expect(sent(`/${file}`), file).toEqual([]);
});

describe('links of PDFs', () => {
  /** Every document of one school, and the policies of all others. */
  const files = schools.flatMap((school) =>
    readdirSync(join(built, school, school === 'larkfield-primary' ? 'downloads' : 'policies'))
      .filter((name) => /\.(?:pdf|html)$/.test(name))
      .map((name) => join(school, 'downloads', name.replace(/html$/, 'pdf'))),
  );

  test('lead to places in the file, to pages of the school that are there, or to an address', async () => {
    expect(files.length).toBeGreaterThan(50);
    const broken: string[] = [];
    let links = 0;
    for (const file of files) {
      const pdf = await openPdf(join(built, file));
      const check = async (link: PdfLink): Promise<void> => {
        links += 1;
        const { dest, url, unsafeUrl } = link;
        const address = url ?? unsafeUrl;
        if (address) {
          if (!isFine(address, file)) broken.push(`${file}: ${address}`);
          return;
        }
        const place = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
        const page = Array.isArray(place) ? await pdf.getPageIndex(place[0]).catch(() => -1) : -1;
        if (page < 0) broken.push(`${file}: ${JSON.stringify(dest)}`);
      };
      for (let number = 1; number <= pdf.numPages; number += 1) {
        const annotations = (await (await pdf.getPage(number)).getAnnotations()) as (PdfLink & { subtype: string })[];
        for (const link of annotations.filter(({ subtype }) => subtype === 'Link')) await check(link);
      }
      for (const entry of flat((await pdf.getOutline()) ?? [])) await check(entry as PdfLink);
      await pdf.loadingTask.destroy();
    }
    expect(broken).toEqual([]);
    expect(links).toBeGreaterThan(1000);
  });
});

interface PdfLink {
  readonly dest?: string | readonly [never, ...unknown[]] | null;
  readonly url?: string | null;
  readonly unsafeUrl?: string;
}

interface OutlineEntry {
  readonly items: readonly OutlineEntry[];
}
const flat = (entries: readonly OutlineEntry[]): readonly OutlineEntry[] =>
  entries.flatMap((entry) => [entry, ...flat(entry.items)]);

/** An address that a program can open; one below the address of the school stands for a file and its anchor. */
function isFine(address: string, file: string): boolean {
  if (!/^(?:https:|mailto:[^@]+@|tel:\+?\d+$)/.test(address)) return false;
  const [school = ''] = file.split('/');
  const base = /<link rel="canonical" href="([^"]+)"/.exec(
    readFileSync(join(built, school, 'index.html'), 'utf8'),
  )?.[1];
  if (base === undefined || !address.startsWith(base)) return true;
  const [path = '', anchor] = address.slice(base.length).split('#');
  const page = join(built, school, path === '' ? 'index.html' : path);
  return existsSync(page) && (anchor === undefined || readFileSync(page, 'utf8').includes(` id="${anchor}"`));
}

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
    const language = /(?:\.([a-z]{2})\.html$)|(?:^([a-z]{2})\/)/.exec(page.path)?.slice(1).join('') ?? 'en-GB';
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
