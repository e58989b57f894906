/**
 * Measures the built site with Lighthouse, in our own browser and as a telephone would see it.
 * Usage: node tests/bench/lighthouse.ts <folder of a build> [school]; ends with 1 where a score is below 98.
 */

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import lighthouse from 'lighthouse';
import { openBrowser } from '../support/browser.ts';

const ENOUGH = 98;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/**
 * What is no fault of a page: robots.txt belongs to the root of the website a folder is put into, and is not asked
 * for past the security policy of our pages; the search page asks search engines to stay away, as it should.
 */
const NOT_ASKED = ['robots-txt', 'is-crawlable'];

const [folder, school = 'larkfield-primary'] = process.argv.slice(2);
if (!folder) throw new Error('Name the folder of a build.');
const PAGES = ['index.html', 'policies/online-safety.html', 'search.html'];

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves as a web server does: compressed, and with the type of each file. */
const server = createServer(async (request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
  try {
    const bytes = await readFile(join(folder, path));
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    const text = type.startsWith('text/') || type === 'image/svg+xml';
    response.writeHead(200, {
      'content-type': type,
      'cache-control': 'max-age=31536000',
      ...(text && { 'content-encoding': 'gzip' }),
    });
    response.end(text ? gzipSync(bytes) : bytes);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${school}/`;

const browser = await openBrowser();
for (const path of PAGES) {
  const page = await browser.newPage();
  const result = await lighthouse(
    base + path,
    { onlyCategories: [...CATEGORIES], skipAudits: NOT_ASKED, logLevel: 'error' },
    undefined,
    page as never,
  );
  await page.close();
  if (!result) throw new Error(`Lighthouse gave no result for ${path}.`);
  const scores = CATEGORIES.map((name) => Math.round((result.lhr.categories[name]?.score ?? 0) * 100));
  console.log(path.padEnd(32), CATEGORIES.map((name, index) => `${name} ${scores[index]}`).join('  '));
  const refs = CATEGORIES.flatMap((name) => result.lhr.categories[name]?.auditRefs ?? []);
  for (const { id, weight } of refs) {
    const audit = result.lhr.audits[id];
    if (weight > 0 && audit && audit.score !== null && audit.score < 0.9)
      console.log(`  ${id}: ${audit.title} ${audit.displayValue ?? ''}`);
  }
  if (scores.some((score) => score < ENOUGH)) process.exitCode = 1;
}
await browser.close();
server.close();
