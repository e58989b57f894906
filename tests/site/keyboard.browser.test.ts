import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page as Tab } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createFileServer, listen } from '../../src/cli/serve.ts';
import { openBrowser } from '../support/browser.ts';

let server: Server;
let base: string;
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  server = createFileServer(inject('built'), '/some/path/');
  await listen(server, 0);
  base = `http://localhost:${(server.address() as AddressInfo).port}/some/path/larkfield-primary/`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

const POLICY = 'policies/online-safety.html';

async function open(page: string, { width = 1280, scripts = true } = {}): Promise<Tab> {
  const tab = await browser.newPage();
  await tab.setJavaScriptEnabled(scripts);
  await tab.setViewport({ width, height: 900 });
  await tab.goto(base + page);
  return tab;
}

/** Presses Tab until an element that fits has the focus, as somebody without a mouse does. */
async function tabTo(tab: Tab, selector: string, most = 120): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await tab.keyboard.press('Tab');
    if (await tab.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
  }
  throw new Error(`After ${most} presses of Tab, nothing that fits “${selector}” had the focus.`);
}

const shownSections = (tab: Tab): Promise<number> =>
  tab.evaluate(
    `[...document.querySelectorAll('.section')].filter((one) => getComputedStyle(one).display !== 'none').length`,
  ) as Promise<number>;

test('the first press of Tab offers the way past the navigation', async () => {
  const tab = await open('index.html');
  await tab.keyboard.press('Tab');
  expect(await tab.evaluate('document.activeElement.className')).toBe('skip');
  await tab.keyboard.press('Enter');
  expect(await tab.evaluate('document.activeElement.id')).toBe('main');
  await tab.close();
});

test('a search is asked, and its first answer opened, with the keyboard alone', async () => {
  const tab = await open('search.html');
  await tabTo(tab, 'input[type=search]');
  await tab.keyboard.type('smart watch');
  await tab.keyboard.press('Enter');
  await tab.waitForFunction(`document.querySelector('main li a') !== null`);
  await tabTo(tab, 'main li a');
  await Promise.all([tab.waitForNavigation(), tab.keyboard.press('Enter')]);
  expect(tab.url()).toBe(`${base}${POLICY}#pupil-phones`);
  await tab.close();
});

test('the contents lead to a section', async () => {
  const tab = await open(POLICY, { width: 390 });
  await tabTo(tab, '.contents summary');
  await tab.keyboard.press('Enter');
  await tabTo(tab, '.contents a[href="#parents"]');
  await tab.keyboard.press('Enter');
  await tab.waitForFunction(`Math.abs(document.querySelector('#parents').getBoundingClientRect().top) < 200`);
  await tab.close();
});

test.each([true, false])(
  'the filter hides nothing before somebody chooses, then works (scripts: %s)',
  async (scripts) => {
    const tab = await open(POLICY, { scripts });
    const all = (await tab.$$('.section')).length;
    if (scripts) {
      expect(await shownSections(tab)).toBe(all);
      await tabTo(tab, '#reader-all');
      await tab.keyboard.press('ArrowRight');
      expect(await tab.evaluate('document.activeElement.id')).toBe('reader-pupils');
      const some = await shownSections(tab);
      expect(some).toBeGreaterThan(10);
      expect(some).toBeLessThan(all);
      // A link to a section that the choice leaves out still leads there.
      await tab.evaluate(`location.hash = 'roles'`);
      await tab.waitForFunction(`getComputedStyle(document.querySelector('#roles')).display === 'block'`);
      await tab.emulateMediaType('print');
      expect(await shownSections(tab)).toBe(all);
    } else {
      const visible = async () =>
        (await Promise.all((await tab.$$('.section')).map((one) => one.boundingBox()))).filter(Boolean);
      expect(await visible()).toHaveLength(all);
      await tab.click('#reader-visitors');
      expect((await visible()).length).toBeLessThan(all);
    }
    await tab.close();
  },
);

test('a word opens its meaning where it stands, and Escape closes it and gives the focus back', async () => {
  const tab = await open(POLICY);
  await tabTo(tab, 'button.word', 300);
  const id = await tab.evaluate(`document.activeElement.getAttribute('popovertarget')`);
  const isOpen = () => tab.evaluate(`document.getElementById(${JSON.stringify(id)}).matches(':popover-open')`);
  await tab.keyboard.press('Enter');
  expect(await isOpen()).toBe(true);
  await tab.keyboard.press('Escape');
  expect(await isOpen()).toBe(false);
  expect(await tab.evaluate(`document.activeElement.matches('button.word')`)).toBe(true);
  await tab.close();
});

test('one section is printed by itself, and afterwards the whole policy again', async () => {
  const tab = await open(`${POLICY}#pupil-phones`);
  await tab.evaluate('window.print = () => undefined');
  await tab.evaluate(`document.querySelector('#pupil-phones .as-link').click()`);
  await tab.emulateMediaType('print');
  expect(await shownSections(tab)).toBe(1);
  await tab.evaluate(`dispatchEvent(new Event('afterprint'))`);
  expect(await shownSections(tab)).toBeGreaterThan(30);
  await tab.close();
});

test('a redline shows and hides what is unchanged', async () => {
  const tab = await open('versions/online-safety/3.1..4.0.html');
  const parts = () =>
    tab.evaluate(`[...document.querySelectorAll('.redline-part')].filter((part) => part.offsetParent !== null).length`);
  const few = Number(await parts());
  await tabTo(tab, '#only-changed');
  await tab.keyboard.press('Space');
  expect(Number(await parts())).toBeGreaterThan(few);
  await tab.close();
});
