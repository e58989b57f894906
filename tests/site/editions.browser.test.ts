import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page as Tab } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageRules } from '../../src/check/page/index.ts';
import { madeFolder } from '../../src/check/page/made-folder.ts';
import { applyPageRules } from '../../src/check/page/rule.ts';
import { createFileServer, listen } from '../../src/cli/serve.ts';
import { buildSite } from '../../src/site/build-site.ts';
import { pagePath } from '../../src/site/paths.ts';
import { createSchoolSite } from '../../src/site/view/school-site.ts';
import { openBrowser } from '../support/browser.ts';
import { allFiles } from '../support/files.ts';
import { withCharts } from './fixture.ts';
import { LARKFIELD, withEditions } from './with-editions.ts';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const folders: Record<string, string> = {};
let browser: Browser;
const servers: Server[] = [];
const bases: Record<string, string> = {};

beforeAll(async () => {
  for (const audience of ['public', 'review'] as const) {
    const folder = await mkdtemp(path.join(tmpdir(), `policypress-${audience}-`));
    const packs = audience === 'review' ? { packs: { [LARKFIELD]: ['online-safety'] } } : {};
    await buildSite(await withCharts(await withEditions({ audience, ...packs }), [LARKFIELD]), folder);
    const server = createFileServer(folder, '/some/path/');
    await listen(server, 0);
    folders[audience] = folder;
    bases[audience] = `http://localhost:${(server.address() as AddressInfo).port}/some/path/`;
    servers.push(server);
  }
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  for (const server of servers) server.close();
  for (const folder of Object.values(folders)) await rm(folder, { recursive: true, force: true });
});

const html = (page: string, audience = 'public'): Promise<string> =>
  readFile(path.join(folders[audience] ?? '', page.startsWith('index') ? page : `${LARKFIELD}/${page}`), 'utf8');

async function open(page: string, audience: string, width: number): Promise<Tab> {
  const tab = await browser.newPage();
  await tab.setViewport({ width, height: 900 });
  await tab.goto(`${bases[audience]}${page.startsWith('index') ? page : `${LARKFIELD}/${page}`}`);
  await tab.evaluate('for (const one of document.querySelectorAll("details.history")) one.open = true');
  return tab;
}

const PAGES = [
  ['public', 'index.html'],
  ['public', 'versions.html'],
  ['public', 'records/incident-log.html'],
  ['public', 'versions/online-safety/2.1.html'],
  ['public', 'versions/pupil-ks2/3.0.html'],
  ['public', 'versions/confiscations/2.0.html'],
  ['public', 'versions/phone-found/2.0.html'],
  ['public', 'versions/key-contacts/3.1.html'],
  ['public', 'versions/online-safety/2.1..3.0.html'],
  ['public', 'versions/pupil-ks2/2.1..3.0.html'],
  ['public', 'versions/phone-found/2.1..3.0.html'],
  ['public', 'versions/confiscations/2.0..2.1.html'],
  ['review', 'index.html'],
  ['review', 'versions.html'],
  ['review', 'policies/online-safety.html'],
  ['review', 'versions/online-safety/3.0..draft.html'],
] as const;

describe.each(PAGES)('a page of the %s build: %s', (audience, page) => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await open(page, audience, 1280);
    await tab.evaluate(await readFile(axeFile, 'utf8'));
  });
  afterAll(() => tab.close());

  test.each([
    ['light', 1280],
    ['dark', 390],
  ])('is accessible, in %s', async (scheme, width) => {
    await tab.setViewport({ width, height: 900 });
    await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const { violations } = (await tab.evaluate(
      `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
    )) as { violations: { id: string; nodes: { html: string }[] }[] };
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html.slice(0, 200)])).toEqual([]);
  });

  test('needs no scrolling to the side on a small telephone', async () => {
    await tab.setViewport({ width: 320, height: 900 });
    expect(await tab.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  });
});

describe.each(['public', 'review'] as const)('every page of the %s build', (audience) => {
  test('keeps the rules for pages', async () => {
    const input = await withEditions({ audience });
    const school = input.schools.find(({ id }) => id === LARKFIELD);
    if (!school) throw new Error('There is no such school.');
    const { documents } = createSchoolSite(input, school);
    const folder = path.join(folders[audience] ?? '', LARKFIELD);
    const files = await allFiles(folder);
    const pages: Record<string, string> = {};
    for (const file of files.filter((name) => name.endsWith('.html')))
      pages[file] = await readFile(path.join(folder, file), 'utf8');
    const listed = documents.map((document) => ({
      id: document.id,
      title: document.title,
      version: document.control.version,
      html: pagePath(document),
      pdf: null,
      pages: null,
    }));
    // PDFs are only named here.
    const printed = [
      ...documents.map(({ id }) => `downloads/${id}.pdf`),
      'downloads/versions/online-safety-2.1.pdf',
      'packs/online-safety.pdf',
    ];
    const made = madeFolder(school, documents, pages, [...files, ...printed], listed);
    expect(applyPageRules(pageRules, made).map(({ file, message }) => `${file}: ${message}`)).toEqual([]);
  });
});

describe('the public build', () => {
  test('keeps editions and redlines out of search engines, and nothing else', async () => {
    const folder = path.join(folders.public ?? '', LARKFIELD);
    for (const file of (await allFiles(folder)).filter((name) => name.endsWith('.html'))) {
      const hidden = file.startsWith('versions/') || ['search.html', '404.html', 'embed.html'].includes(file);
      expect((await html(file)).includes('<meta name="robots" content="noindex">'), file).toBe(hidden);
    }
  });

  test('holds no word of the draft of an approved document', async () => {
    for (const file of await allFiles(folders.public ?? '')) expect(file).not.toContain('draft');
    expect(await html('policies/online-safety.html')).not.toContain('Not approved');
  });

  test('says of a draft that it is one, in words and as data', async () => {
    const draft = await html('records/incident-log.html');
    expect(draft).toContain('<p class="edition" data-status="draft">');
    expect(draft).toContain('Draft, not yet approved');
    expect(draft).toMatch(/<title>(?!.*[Dd]raft)/);
    expect(await html('policies/online-safety.html')).not.toContain('not yet approved');
  });

  test('says how many facts changed since an approval, and lists them', async () => {
    expect(await html('sheets/key-contacts.html')).toContain(
      '<a href="../versions.html#versions-key-contacts">1 fact changed since approval</a>',
    );
    const versions = await html('versions.html');
    expect(versions).toMatch(/Designated safeguarding lead \(DSL\): name[\s\S]*?Amara Osei[\s\S]*?Ines Calder/);
    expect(versions).toContain('From before this site; no words kept');
  });

  test('marks an edition of the past, leads to what is in force and to its PDF', async () => {
    const past = (await html('versions/online-safety/2.1.html')).replaceAll('\u00a0', ' ');
    expect(past).toContain('Superseded by edition 3.0 on 16 September 2026.');
    expect(past).toContain('href="../../policies/online-safety.html"');
    expect(past).toContain('href="../../downloads/versions/online-safety-2.1.pdf"');
    expect(past).toContain('href="2.0..2.1.html"');
    expect(past).toContain('href="2.1..3.0.html"');
    expect(past).toContain('Kofi Green');
    expect(past.includes('Ines Calder')).toBe(false);
    expect(await html('versions/phone-found/2.0.html')).toContain('aria-label="Flowchart"');
  });

  test('has a feed and calendars, which its pages name', async () => {
    expect(await html('feed.atom')).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
    expect(await html('reviews.ics')).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(await html('index.html')).toContain('<a href="westmere-trust-reviews.ics" type="text/calendar">');
    expect(await readFile(path.join(folders.public ?? '', 'westmere-trust-reviews.ics'), 'utf8')).toContain(
      'Larkfield',
    );
    expect(await html('versions/online-safety/2.1.html')).toContain('href="../../feed.atom"');
  });

  test('tells how every school stands to its reviews', async () => {
    const index = await html('index.html');
    for (const words of ['1 overdue', '1 due soon', '1 never approved', 'Overdue by 21 days', 'Due soon, in 49 days'])
      expect(index).toContain(words);
  });

  test('opens the history of a document that a link names', async () => {
    const tab = await browser.newPage();
    await tab.goto(`${bases.public}${LARKFIELD}/versions.html#versions-visitor`);
    const open = 'document.querySelector("#versions-visitor").closest("details").open';
    expect(await tab.evaluate(open)).toBe(true);
    await tab.close();
  });
});

describe('a redline', () => {
  const shown = (tab: Tab): Promise<unknown> =>
    tab.evaluate(`[...document.querySelectorAll('.redline-part')].filter((part) => part.offsetParent !== null).length`);

  test('hides what is unchanged until somebody wants it, without a script', async () => {
    const tab = await open('versions/online-safety/2.1..3.0.html', 'public', 1280);
    const few = await shown(tab);
    await tab.click('#only-changed');
    expect(Number(await shown(tab))).toBeGreaterThan(Number(few) + 20);
    expect(Number(few)).toBeGreaterThan(0);
    await tab.close();
  });

  test('leads a keyboard from each change to the next and back', async () => {
    const tab = await open('versions/pupil-ks2/2.1..3.0.html', 'public', 1280);
    const links = (await tab.evaluate(
      `[...document.querySelectorAll('.change-nav a')].map((link) => [link.getAttribute('href'), Boolean(document.querySelector(link.getAttribute('href'))?.offsetParent)])`,
    )) as [string, boolean][];
    expect(links.length).toBeGreaterThan(1);
    expect(links.filter(([, there]) => !there)).toEqual([]);
    await tab.close();
  });

  test('tells what was added from what was removed without colour, on paper too', async () => {
    const tab = await open('versions/pupil-ks2/2.1..3.0.html', 'public', 1280);
    await tab.emulateMediaType('print');
    const lines = await tab.evaluate(
      `['ins', 'del'].map((tag) => getComputedStyle(document.querySelector('.redline-part ' + tag)).textDecorationLine)`,
    );
    expect(lines).toEqual(['underline', 'line-through']);
    expect(await tab.evaluate(`document.querySelector('.redline-part del').innerText`)).toMatch(/^removed:\s/);
    await tab.close();
  });
});

describe('a build for review', () => {
  test('says on every page that it is not approved, and asks search engines to stay away', async () => {
    const folder = folders.review ?? '';
    for (const file of (await allFiles(folder)).filter((name) => name.endsWith('.html'))) {
      const page = await readFile(path.join(folder, file), 'utf8');
      const [, language = ''] = /<html lang="([^"]+)"/.exec(page) ?? [];
      expect(page, file).toContain(language === 'pl' ? 'Do przeglądu: niezatwierdzone' : 'For review: not approved');
      expect(page, file).toContain('<meta name="robots" content="noindex">');
    }
  });

  test('makes no calendar of a trust, since it holds one school', async () => {
    expect((await allFiles(folders.review ?? '')).filter((file) => /^[^/]+\.ics$/.test(file))).toEqual([]);
    expect(await html('index.html', 'review')).not.toContain('text/calendar');
  });

  test('leads from a draft to what it changes, and to its pack', async () => {
    expect(await html('policies/online-safety.html', 'review')).toContain('href="../packs/online-safety.pdf"');
    expect(await html('agreements/parent.html', 'review')).not.toContain('packs/');
    expect(await html('policies/online-safety.html', 'review')).toContain(
      '<a href="../versions/online-safety/3.0..draft.html">What changes against edition 3.0</a>',
    );
    expect(await html('versions/online-safety/3.0..draft.html', 'review')).toContain('Draft, not yet approved.');
  });
});
