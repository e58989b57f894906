import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createFileServer, listen } from '../../src/cli/serve.ts';
import { openBrowser } from '../support/browser.ts';

const SCHOOL = 'larkfield-primary';
let browser: Browser;
let server: Server;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  server = createFileServer(inject('built'));
  await listen(server, 0);
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

async function visit(path: string, width: number, dark = false): Promise<void> {
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/${SCHOOL}/${path}`);
}

/** Places and sizes of what a selector finds, in pixels. */
const boxes = (selector: string): Promise<{ x: number; y: number; width: number; height: number }[]> =>
  page.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].map((element) => element.getBoundingClientRect().toJSON())`,
  ) as Promise<{ x: number; y: number; width: number; height: number }[]>;

describe('the key contacts', () => {
  test('are a table on a desk, and one under another on a telephone', async () => {
    const cells = '.key-contacts tbody tr:nth-child(2) > *';
    await visit('sheets/key-contacts.html', 1280);
    expect(new Set((await boxes(cells)).map(({ x }) => Math.round(x))).size).toBe(3);
    await visit('sheets/key-contacts.html', 320);
    expect(new Set((await boxes(cells)).map(({ x }) => Math.round(x))).size).toBe(1);
  });

  test('show numbers that are larger than the words around them', async () => {
    await visit('sheets/key-contacts.html', 390);
    const [number, words] = (await page.evaluate(
      `['.key-contacts .tel', '.key-contacts td'].map((found) => parseFloat(getComputedStyle(document.querySelector(found)).fontSize))`,
    )) as [number, number];
    expect(number).toBeGreaterThan(words);
  });
});

test.each([1216, 1280, 1440, 1920])(
  'a flowchart beside its steps is seen whole on a screen %d wide, without scrolling',
  async (width) => {
    await visit('flowcharts/phone-found.html', width);
    const [drawing, steps] = await boxes('.drawing, .chart-page .steps');
    expect(Math.abs((drawing?.x ?? 0) - (steps?.x ?? 0))).toBeGreaterThan(300);
    const hidden = await page.evaluate(
      `(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.drawing'))`,
    );
    expect(hidden).toBe(0);
  },
);

describe.each([
  ['a form in pictures', 'agreements/pupil-eyfs-ks1.html', 80],
  ['a form in easy read', 'agreements/pupil-easy-read.html', 64],
  ['a poster', 'sheets/poster-primary.html', 50],
])('the drawings of %s', (_name, path, size) => {
  test('are large at every width, and none leaves the page', async () => {
    for (const width of [1280, 320]) {
      await visit(path, width);
      const drawings = await boxes('main .icon');
      expect(drawings.length).toBeGreaterThan(4);
      for (const drawing of drawings) {
        expect(Math.min(drawing.width, drawing.height)).toBeGreaterThanOrEqual(size);
        expect(drawing.x + drawing.width).toBeLessThanOrEqual(width);
      }
    }
  });

  test('are light in the dark, and what is white in them is dark', async () => {
    await visit(path, 390, true);
    const [lines, ground] = (await page.evaluate(`[
      getComputedStyle(document.querySelector('main .icon')).color,
      ...[...document.querySelectorAll('main .icon [fill="#fff"]')].map((part) => getComputedStyle(part).fill),
    ]`)) as string[];
    const channels = (colour: string | undefined): number[] => (colour?.match(/\d+/g) ?? []).map(Number);
    expect(Math.min(...channels(lines))).toBeGreaterThan(200);
    expect(Math.max(0, ...channels(ground))).toBeLessThan(80);
  });
});
