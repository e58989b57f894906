import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { createFileServer, listen } from '../../src/cli/serve.ts';
import { openBrowser } from '../support/browser.ts';

interface Question {
  readonly who: 'parent' | 'pupil' | 'teacher' | 'governor';
  readonly ask: string;
  readonly first: string | readonly string[];
}

const SCHOOL = 'larkfield-primary';
/** A search is a good servant, not a perfect one: so many of the thirty have to be right. */
const ENOUGH = 27;

const questions = parse(
  await readFile(new URL('../search-questions.yaml', import.meta.url), 'utf8'),
) as readonly Question[];
let server: Server;
let base: string;
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  server = createFileServer(inject('built'), '/some/path/');
  await listen(server, 0);
  base = `http://localhost:${(server.address() as AddressInfo).port}/some/path/${SCHOOL}/`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

test('there are thirty questions, from everybody who asks', () => {
  expect(questions).toHaveLength(30);
  expect([...new Set(questions.map(({ who }) => who))].sort()).toEqual(['governor', 'parent', 'pupil', 'teacher']);
});

test('every answer that is asked for is published', async () => {
  for (const answer of questions.flatMap(({ first }) => first)) {
    const [page = '', section] = answer.split('#');
    const html = await readFile(`${inject('built')}/${SCHOOL}/${page}`, 'utf8');
    if (section) expect(html, answer).toContain(` id="${section}"`);
  }
});

test(`the right section comes first for at least ${ENOUGH} of them`, async () => {
  const tab = await browser.newPage();
  const wrong: string[] = [];
  for (const { ask, first } of questions) {
    await tab.goto(`${base}search.html?q=${encodeURIComponent(ask)}`);
    await tab.waitForFunction(`document.querySelector('[role=status]').textContent !== ''`);
    const link = (await tab.evaluate(`document.querySelector('main li a')?.href ?? ''`)) as string;
    const found = link.replace(base, '');
    if (![first].flat().includes(found)) wrong.push(`${ask}: ${found}`);
  }
  expect(questions.length - wrong.length, wrong.join('\n')).toBeGreaterThanOrEqual(ENOUGH);
});
