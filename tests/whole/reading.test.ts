import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createFileServer, listen } from '../../src/cli/serve.ts';
import { type BrandColours, brandColours } from '../../src/site/brand.ts';
import { openBrowser } from '../support/browser.ts';

const built = inject('built');
const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let browser: Browser;
let server: Server;
let base: string;

beforeAll(async () => {
  browser = await openBrowser();
  server = createFileServer(built, '/some/deep/path/');
  await listen(server, 0);
  base = `http://localhost:${(server.address() as AddressInfo).port}/some/deep/path/`;
});
afterAll(async () => {
  await browser.close();
  server.close();
});

interface Visit {
  readonly page: Page;
  /** Requests to another origin, messages of the console and uncaught errors. */
  readonly complaints: string[];
}

async function open(path: string): Promise<Visit> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(base)) complaints.push(`asked for ${request.url()}`);
  });
  page.on('requestfailed', (request) => complaints.push(`did not get ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} for ${response.url()}`);
  });
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => {
    complaints.push('a dialog');
    void dialog.dismiss();
  });
  await page.setViewport({ width: 1280, height: 900 });
  await inScheme(page, 'light');
  await page.goto(base + path, { waitUntil: 'load' });
  return { page, complaints };
}

/** One page of every type, shown in the colours of five schools, and some more that differ in what they hold. */
const TYPES = [
  'index.html',
  'westmere-trust-rules.html',
  'westmere-trust-editions.html',
  'westmere-trust-guidance.html',
  'larkfield-primary/',
  'ravensholt-school/policies/data-security.html',
  'larkfield-primary/agreements/pupil-ks2.html',
  'larkfield-primary/agreements/pupil-eyfs-ks1.html',
  'larkfield-primary/agreements/pupil-easy-read.html',
  'larkfield-primary/agreements/image-consent.html',
  'larkfield-primary/agreements/parent.pl.html',
  'larkfield-primary/sheets/key-contacts.html',
  'larkfield-primary/sheets/poster-primary.html',
  'larkfield-primary/records/incident-log.html',
  'larkfield-primary/flowcharts/incident-illegal-activity.html',
  'larkfield-primary/documents.html',
  'larkfield-primary/contacts.html',
  'larkfield-primary/pl/contacts.html',
  'larkfield-primary/versions.html',
  'larkfield-primary/versions/pupil-ks2/4.0.html',
  'larkfield-primary/versions/online-safety/3.0..3.1.html',
  'larkfield-primary/kept-right.html',
  'larkfield-primary/search.html?q=phones',
  'larkfield-primary/accessibility.html',
  'larkfield-primary/privacy.html',
  'larkfield-primary/404.html',
  'larkfield-primary/for/parents.html',
  'larkfield-primary/for/pupils.html',
  'larkfield-primary/embed.html',
];
const MORE = [
  'larkfield-primary/policies/online-safety.html',
  'larkfield-primary/agreements/parent.html',
  'larkfield-primary/versions/online-safety/3.1.html',
  'larkfield-primary/versions/online-safety/3.1..4.0.html',
  'larkfield-primary/for/governors.html',
  'kingsbrook-school/',
  'kingsbrook-school/policies/acceptable-use.html',
  'ravensholt-school/',
  'ravensholt-school/for/staff.html',
  'ravensholt-school/versions.html',
  'millbrook-primary/',
  'st-wilgyths-primary/',
  'st-wilgyths-primary/for/pupils.html',
];

/** Colours that a school may choose: dark, light, glaring, none at all. */
const BRANDS = ['#4a2a6e', '#ffd100', '#39ff14', '#e0218a', '#000000'];
const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a change of colours can break. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

async function violations(page: Page, runOnly: readonly string[]): Promise<string[]> {
  const options = { runOnly, resultTypes: ['violations'] };
  const result = (await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)) as AxeResult;
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}

const inScheme = (page: Page, value: 'light' | 'dark'): Promise<void> =>
  page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);

/** Gives a page the colours of another school, as its stylesheet would have them. */
async function inColours(page: Page, brand: string): Promise<void> {
  const tokens = ({ brand: own, onBrand, ink, wash }: BrandColours): string =>
    `:root{--brand:${own};--on-brand:${onBrand};--brand-ink:${ink};--brand-wash:${wash}}`;
  const { light, dark } = brandColours(brand);
  const css = `${tokens(light)}@media (prefers-color-scheme:dark){${tokens(dark)}}`;
  await page.evaluate(
    `{ const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(css)}); document.adoptedStyleSheets = [sheet]; }`,
  );
}

/** Takes away what repeats itself: in another colour the tenth row of a table looks as the first ones do. */
const thin = (page: Page): Promise<unknown> =>
  page.evaluate(
    `for (const list of document.querySelectorAll('main :is(ul, ol, dl, tbody, .histories, .redline-parts), main div:has(> .section)')) for (const row of [...list.children].slice(4)) row.remove()`,
  );

/** How far a page can be moved to the side. */
const beyond = (page: Page): Promise<unknown> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** Screens on which nobody may have to scroll sideways: narrow telephones, and a wide screen enlarged four times. */
const NARROW = [
  { width: 390, height: 800 },
  { width: 320, height: 800 },
  { width: 320, height: 256, deviceScaleFactor: 4 },
];

describe.each([...TYPES, ...MORE])('%s', (path) => {
  test('is accessible in light and dark and in any colour, asks nothing of anybody else, and fits a narrow screen', async () => {
    const { page, complaints } = await open(path);
    // A letter that is measured while its typeface is still on the way has another size afterwards.
    await page.evaluate('document.fonts.ready.then(() => new Promise(requestAnimationFrame))');
    if (path.includes('?q=')) await page.waitForSelector('main li a');
    await page.evaluate(await readFile(axeFile, 'utf8'));
    expect(await violations(page, ALL_RULES)).toEqual([]);
    await inScheme(page, 'dark');
    expect(await violations(page, COLOUR_RULES), 'dark').toEqual([]);
    for (const screen of NARROW) {
      await page.setViewport(screen);
      expect(await beyond(page), JSON.stringify(screen)).toBe(0);
    }
    expect(complaints).toEqual([]);
    if (TYPES.includes(path)) await thin(page);
    for (const brand of TYPES.includes(path) ? BRANDS : []) {
      await inColours(page, brand);
      for (const scheme of ['light', 'dark'] as const) {
        await inScheme(page, scheme);
        expect(await violations(page, COLOUR_RULES), `${brand}, ${scheme}`).toEqual([]);
      }
    }
    await page.close();
  });
});

test('a table of a dozen schools can be moved to the side, and takes nothing else with it', async () => {
  const { page } = await open('westmere-trust-rules.html');
  await page.evaluate(
    `for (const row of document.querySelectorAll('.matrix tr')) for (let more = 0; more < 9; more += 1) row.append(row.lastElementChild.cloneNode(true))`,
  );
  await page.evaluate(`document.querySelector('.matrix').classList.add('many')`);
  expect(await page.$eval('.school-columns', (box) => box.scrollWidth - box.clientWidth)).toBeGreaterThan(300);
  expect(await beyond(page)).toBe(0);
  for (const screen of NARROW) {
    await page.setViewport(screen);
    expect(await beyond(page), JSON.stringify(screen)).toBe(0);
  }
  await page.close();
});

test('colours that nobody could read would be found', async () => {
  const { page } = await open('larkfield-primary/accessibility.html');
  await page.evaluate(await readFile(axeFile, 'utf8'));
  await page.evaluate(
    `{ const sheet = new CSSStyleSheet(); sheet.replaceSync(':root{--brand-ink:#cccccc}'); document.adoptedStyleSheets = [sheet]; }`,
  );
  expect((await violations(page, COLOUR_RULES)).join('\n')).toContain('color-contrast');
  await page.close();
});

describe('search', () => {
  const search = async (words: string): Promise<Visit> => {
    const visit = await open('larkfield-primary/search.html');
    await visit.page.type('input[type=search]', words);
    await visit.page.keyboard.press('Enter');
    await visit.page.waitForFunction(`document.querySelectorAll('main li a').length > 0`, { timeout: 10_000 });
    return visit;
  };

  test('finds “mobile phone” and lands on the section', async () => {
    const { page, complaints } = await search('mobile phone');
    const addresses = (await page.$$eval('main li a', (links) =>
      links.map((link) => link.getAttribute('href')),
    )) as string[];
    expect(addresses.slice(0, 3).some((address) => address.includes('#pupil-phones'))).toBe(true);
    const link = await page.$(`main li a[href*="#pupil-phones"]`);
    await Promise.all([page.waitForNavigation(), link?.click()]);
    expect(page.url()).toBe(`${base}larkfield-primary/policies/online-safety.html#pupil-phones`);
    await page.waitForFunction(`Math.abs(document.querySelector('#pupil-phones').getBoundingClientRect().top) < 200`);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('is asked from the home page without any script of its own', async () => {
    const { page } = await open('larkfield-primary/');
    await page.type('input[type=search]', 'password');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await page.waitForFunction(`document.querySelectorAll('main li a').length > 0`);
    expect(page.url()).toContain('search.html?q=password');
    await page.close();
  });

  test('narrows to one reader and to one kind of document', async () => {
    const { page } = await search('password');
    const count = () => page.$$eval('main li a', (links) => links.length);
    const everything = await count();
    const inputs = (await page.$$eval('main form input, main form select', (fields) =>
      fields.map((field) => `${field.getAttribute('name')}=${field.getAttribute('value') ?? ''}`),
    )) as string[];
    expect(inputs.join(' ')).toMatch(/audience/);
    expect(inputs.join(' ')).toMatch(/type/);
    await page.goto(`${base}larkfield-primary/search.html?q=password&type=agreement`);
    await page.waitForFunction(`document.querySelectorAll('main li a').length > 0`);
    expect(await count()).toBeLessThan(everything);
    const addresses = (await page.$$eval('main li a', (links) =>
      links.map((link) => link.getAttribute('href')),
    )) as string[];
    expect(addresses.every((address) => address.includes('agreements/'))).toBe(true);
    await page.close();
  });

  test('says in words what it found, and when it found nothing', async () => {
    const { page } = await search('phone');
    const status = () => page.$eval('[role=status]', (element) => element.textContent ?? '');
    expect(await status()).toMatch(/\d+/);
    await page.goto(`${base}larkfield-primary/search.html?q=xyzzyqwrt`);
    await page.waitForFunction(`(document.querySelector('[role=status]')?.textContent ?? '').length > 5`);
    expect(await status()).toMatch(/nothing|no results/i);
    await page.close();
  });

  test('treats what is typed as text', async () => {
    const { page, complaints } = await open(
      `larkfield-primary/search.html?q=${encodeURIComponent('<img src=x onerror=alert(1)> phone')}`,
    );
    await page.waitForFunction(`(document.querySelector('[role=status]')?.textContent ?? '').length > 5`);
    expect(complaints).toEqual([]);
    expect(await page.$('main img')).toBeNull();
    await page.close();
  });

  test('without JavaScript points to the contents list', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${base}larkfield-primary/search.html`);
    expect(await page.$eval('main noscript', (note) => note.textContent)).toMatch(/JavaScript/);
    expect(await page.$('main a[href*="policies/online-safety.html"]')).not.toBeNull();
    await page.close();
  });
});

test('an address that does not exist shows the school’s own page, at any depth', async () => {
  const page = await browser.newPage();
  const response = await page.goto(`${base}larkfield-primary/no/such/page.html`);
  expect(response?.status()).toBe(404);
  expect(await page.$eval('h1', (heading) => heading.textContent)).toMatch(/not here|not found/i);
  await page.close();
});
