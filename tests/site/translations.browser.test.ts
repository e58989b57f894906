import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFileServer, listen } from '../../src/cli/serve.ts';
import { buildSite } from '../../src/site/build-site.ts';
import { openBrowser } from '../support/browser.ts';
import { siteInput } from './fixture.ts';
import { withHebrew } from './hebrew-form.ts';

const SCHOOL = 'larkfield-primary';
let browser: Browser;
let server: Server;
let page: Page;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'policypress-languages-'));
  const input = await siteInput();
  const schools = input.schools.filter(({ id }) => id === SCHOOL);
  const library = withHebrew(input.library);
  // The words of one form are now others than those that were translated.
  const agreements = library.agreements.map((form) =>
    form.id === 'pupil-ks2' ? { ...form, title: 'Promises' } : form,
  );
  await buildSite({ ...input, schools, library: { ...library, agreements } }, folder);
  browser = await openBrowser();
  server = createFileServer(folder);
  await listen(server, 0);
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

const visit = (form: string, width = 320): Promise<void> => open(`agreements/${form}.html`, width);
async function open(path: string, width = 320): Promise<void> {
  await page.setViewport({ width, height: 900 });
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/${SCHOOL}/${path}`);
}
const look = <T>(script: string): Promise<T> => page.evaluate(script) as Promise<T>;
const words = (selector: string): Promise<string> =>
  look(`document.querySelector(${JSON.stringify(selector)})?.innerText.replace(/\\s+/g, ' ').trim() ?? ''`);

describe('a translated form', () => {
  test('says its language, who made it, and which text people sign', async () => {
    await visit('parent.pl');
    expect(await look('[document.documentElement.lang, document.documentElement.dir]')).toEqual(['pl', 'ltr']);
    expect(await words('.translation-notice')).toBe(
      'To tłumaczenie przygotował komputer i nikt go jeszcze nie sprawdził. Podpisuje się tekst angielski. Przeczytaj tekst angielski',
    );
    expect(await words('main dl')).toContain('25 września 2026');
    expect(await look(`document.querySelector('main dl [lang="en-GB"]').innerText`)).toBe('The school office');
  });

  test('leads to the English form, and the English form to it', async () => {
    await visit('parent.pl');
    await Promise.all([page.waitForNavigation(), page.click('.translation-notice a')]);
    expect(new URL(page.url()).pathname).toBe(`/${SCHOOL}/agreements/parent.html`);
    await Promise.all([page.waitForNavigation(), page.click('main a[hreflang="pl"]')]);
    expect(new URL(page.url()).pathname).toBe(`/${SCHOOL}/agreements/parent.pl.html`);
  });

  test('is not marked as old while it is not', async () => {
    await visit('parent.pl');
    expect(await look(`document.querySelectorAll('[data-stale]').length`)).toBe(0);
  });

  test('says so where the English words have changed', async () => {
    await visit('pupil-ks2.pl');
    expect(await words('.translation-notice[data-stale]')).toContain('Aktualny jest tylko tekst angielski.');
  });
});

describe('the page “Report a concern” in Polish', () => {
  const WAYS = `[...document.querySelectorAll('main a[href^="tel:"], main a[href^="mailto:"]')].map(({ href }) => href)`;

  test('leads to the same people in the same order as the English page, the emergency first', async () => {
    await open('contacts.html');
    const english = await look<string[]>(WAYS);
    await open('pl/contacts.html');
    expect(english.length).toBeGreaterThan(30);
    expect(english[0]).toBe('tel:999');
    expect(await look(WAYS)).toEqual(english);
  });

  test('says its language, who made it, and that nobody has reviewed it', async () => {
    await open('pl/contacts.html');
    expect(await look('[document.documentElement.lang, document.documentElement.dir]')).toEqual(['pl', 'ltr']);
    expect(await words('.translation-notice')).toBe(
      'To tłumaczenie przygotował komputer i nikt go jeszcze nie sprawdził. Nazwiska i numery są te same co na stronie angielskiej. Przeczytaj tekst angielski',
    );
    expect(await look(`document.querySelectorAll('[data-stale]').length`)).toBe(0);
  });

  test('stands one press from the English page and from every Polish form', async () => {
    await open('contacts.html', 1280);
    await Promise.all([page.waitForNavigation(), page.click('main a[hreflang="pl"]')]);
    expect(new URL(page.url()).pathname).toBe(`/${SCHOOL}/pl/contacts.html`);
    expect(await words('nav [aria-current="page"]')).toBe('Kontakty');
    await Promise.all([page.waitForNavigation(), page.click('.translation-notice a')]);
    expect(new URL(page.url()).pathname).toBe(`/${SCHOOL}/contacts.html`);
    await visit('parent.pl', 1280);
    await Promise.all([page.waitForNavigation(), page.click('.nav a[href$="contacts.html"]')]);
    expect(new URL(page.url()).pathname).toBe(`/${SCHOOL}/pl/contacts.html`);
  });

  test('says in English, and marks so, only what the school typed', async () => {
    await open('pl/contacts.html');
    const english = await look<string[]>(
      `[...document.querySelectorAll('main [lang="en-GB"]')].map((one) => one.innerText)`,
    );
    expect(english).toContain('Westshire Police');
    expect(english.filter((text) => /[ąćęłńóśźż]/.test(text))).toEqual([]);
    // What is left without them has no English words in it.
    const left = await look<string>(`(() => {
      const copy = document.querySelector('main').cloneNode(true);
      for (const one of copy.querySelectorAll('[lang="en-GB"], a')) one.remove();
      return copy.textContent;
    })()`);
    expect(left.match(/\b(?:and|at|for|of|the|with|who|days?|night|Monday)\b/g)).toBeNull();
  });

  test.each(['contacts.html', 'pl/contacts.html'])('%s names both languages for search engines', async (path) => {
    await open(path);
    expect(
      await look(
        `[...document.querySelectorAll('link[rel="alternate"][hreflang]')].map(({ hreflang, href }) => [hreflang, href])`,
      ),
    ).toEqual([
      ['en-GB', 'https://larkfield.example/online-safety/contacts.html'],
      ['pl', 'https://larkfield.example/online-safety/pl/contacts.html'],
    ]);
  });

  test('fits a screen of 320 px without a scroll to the side', async () => {
    await open('pl/contacts.html');
    expect(await look('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  });
});

describe('a form in a language that runs from right to left', () => {
  test('runs so, and keeps English words of the frame from left to right', async () => {
    await visit('parent.he');
    expect(await look('[document.documentElement.lang, document.documentElement.dir]')).toEqual(['he', 'rtl']);
    expect(
      await look(`['.masthead', 'footer', '.skip', '.translation-notice', '#fill-in', 'main dt']
        .map((found) => document.querySelector(found)).map(({ lang, dir }) => lang + ' ' + dir)`),
    ).toEqual(Array.from({ length: 6 }, () => 'en-GB ltr'));
  });

  test('has its numbers and blanks at the right', async () => {
    await visit('parent.he', 1280);
    const [clause, number, title, heading] = await look<number[]>(`(() => {
      const item = document.querySelector('.clauses li');
      const box = item.getBoundingClientRect();
      const mark = getComputedStyle(item, '::before');
      const [wide, narrow] = document.querySelectorAll('.blanks li');
      return [box.right, box.left + parseFloat(mark.left) + parseFloat(mark.width), wide.getBoundingClientRect().left, narrow.getBoundingClientRect().right];
    })()`);
    expect(Math.abs((clause ?? 0) - (number ?? 0))).toBeLessThan(8);
    expect(await look(`getComputedStyle(document.querySelector('#fill-in')).textAlign`)).toBe('end');
    expect(title).toBeGreaterThan(heading ?? Number.POSITIVE_INFINITY);
  });

  test('shows a telephone number in the order in which it is dialled', async () => {
    await visit('parent.he', 1280);
    // The first digits stand left of the last ones, though the words around them run the other way.
    const [first, last] = await look<number[]>(`(() => {
      const node = document.querySelector('data[value="people.dsl.telephone"]').firstChild;
      const at = (index) => { const range = document.createRange(); range.setStart(node, index); range.setEnd(node, index + 1); return range.getBoundingClientRect().left; };
      return [at(node.data.indexOf('0')), at(node.data.search(/\\d\\D*$/))];
    })()`);
    expect(first).toBeLessThan(last ?? 0);
  });

  test.each(['parent.he', 'pupil-ks2.he', 'parent.pl', 'pupil-ks2.pl'])(
    '%s fits a screen of 320 px without a scroll to the side',
    async (name) => {
      await visit(name);
      expect(await look('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
      const beyond = await look(`[...document.querySelectorAll('main *, .masthead *, footer *')]
        .filter((found) => { const { left, right, width } = found.getBoundingClientRect(); return width > 0 && (left < -0.5 || right > 320.5); })
        .map((found) => found.outerHTML.slice(0, 80))`);
      expect(beyond).toEqual([]);
    },
  );
});
