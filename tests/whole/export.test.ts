import { readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { EMBED_HEADER, PAGE_HEADER } from '../../src/site/view/headers.ts';
import { openBrowser } from '../support/browser.ts';
import { allFiles, checksums } from '../support/files.ts';
import { attribute, readPages } from '../support/pages.ts';
import { run } from '../support/run.ts';
import { runHere } from '../support/run-here.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { parseXml } from '../support/xml.ts';

const built = inject('built');
const SCHOOL = 'larkfield-primary';
const guide = readFileSync(new URL('../../docs/publishing.md', import.meta.url), 'utf8');
const TODAY = ['--today', '2026-11-22'];

/** The code of the guide in one language, in the order in which it stands there. */
const examples = (language: string): string =>
  [...guide.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code]) => code).join('\n');

type Files = Readonly<Record<string, Uint8Array>>;
type HeadersOf = (path: string) => Record<string, string>;

/** What nginx sends for an address, by the maps and the headers of the guide. */
const nginx: HeadersOf = (path) => {
  const maps = new Map(
    [...examples('nginx').matchAll(/map \$uri (\$\w+) \{\n([\s\S]*?)\n\}/g)].map(([, name = '', body = '']) => {
      const rules = [...body.matchAll(/^\s*(default|~\S+) "([^"]*)";$/gm)].map(([, key = '', value = '']) => ({
        key,
        value,
      }));
      const rule = rules.find(({ key }) => key.startsWith('~') && new RegExp(key.slice(1)).test(path));
      return [name, (rule ?? rules.find(({ key }) => key === 'default'))?.value ?? ''] as const;
    }),
  );
  const headers = [...examples('nginx').matchAll(/add_header (\S+) ("[^"]*"|\S+);/g)].map(
    ([, name = '', value = '']) => [name, maps.get(value) ?? value.replace(/^"|"$/g, '')],
  );
  return Object.fromEntries(headers.filter(([, value]) => value !== ''));
};

/** What Netlify and Cloudflare Pages send for an address, by the file `_headers`. */
function hosted(file: string): HeadersOf {
  const rules = file.split(/\n(?=\S)/).map((rule) => {
    const [address = '', ...lines] = rule.trimEnd().split('\n');
    return { address, headers: lines.map((line) => line.trim().split(/: (.*)/s)) };
  });
  return (path) => {
    const sent: Record<string, string> = {};
    for (const { address, headers } of rules) {
      const matches = address.endsWith('*') ? path.startsWith(address.slice(0, -1)) : path === address;
      for (const [name = '', value = ''] of matches ? headers : [])
        sent[name] = sent[name] === undefined ? value : `${sent[name]}, ${value}`;
    }
    return sent;
  };
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** A server that sends files below a path with the headers of somebody’s settings, and one page of another website. */
async function serve(
  files: Files,
  base: string,
  headersOf: HeadersOf,
  other?: () => string,
): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (other && path === '/website.html') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(other());
      return;
    }
    const name = path.startsWith(base) ? path.slice(base.length) : undefined;
    const file = name === '' || name?.endsWith('/') ? `${name}index.html` : (name ?? '');
    const content = files[file];
    response.writeHead(content ? 200 : 404, {
      ...headersOf(path),
      'content-type': TYPES[extname(content ? file : '.html')] ?? 'application/octet-stream',
    });
    response.end(content ?? files['404.html']);
  });
  const port = await new Promise<number>((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return { server, url: `http://127.0.0.1:${port}` };
}

let browser: Browser;
let files: Files;
let folder: string;
const servers: Server[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), 'policypress-export-'));
  const archive = join(folder, 'upload.zip');
  const { code, stderr } = await run(['export', '--school', SCHOOL, '--zip', archive, '--out', built]);
  expect(code, stderr).toBe(0);
  files = unzipSync(new Uint8Array(await readFile(archive)));
});
afterAll(async () => {
  await browser.close();
  for (const server of servers) server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Opens a page and keeps what goes wrong on it: broken requests, refusals of the security policy, errors. */
async function watch(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.url()}: ${response.status()}`);
  });
  return complaints;
}

const PAGES = [
  '',
  'policies/online-safety.html',
  'documents.html',
  'contacts.html',
  'versions.html',
  'versions/online-safety/3.1..4.0.html',
  'flowcharts/phone-found.html',
  'agreements/pupil-eyfs-ks1.html',
  'for/parents.html',
  'kept-right.html',
  'search.html',
  'embed.html',
];

/** What a page asks for after it has loaded, it asks for at once. */
const QUIET = { idleTime: 100 };

describe.each([
  ['in a folder of another website, with the headers of the guide for nginx', '/online-safety/', () => nginx],
  ['by itself, with the headers of its own file', '/', () => hosted(strFromU8(files._headers ?? new Uint8Array()))],
])('an upload %s', (_name, base, headers) => {
  let url: string;
  beforeAll(async () => {
    const served = await serve(files, base, headers());
    servers.push(served.server);
    url = served.url + base;
  });

  test.each(PAGES)('shows “%s” without a broken request and without a refusal', async (path) => {
    const page = await browser.newPage();
    const complaints = await watch(page);
    const response = await page.goto(url + path, { waitUntil: 'load' });
    await page.waitForNetworkIdle(QUIET);
    expect(response?.headers()['content-security-policy']).toContain(
      path === 'embed.html' ? 'frame-ancestors *' : "frame-ancestors 'self'",
    );
    expect(complaints).toEqual([]);
    expect(await page.evaluate('getComputedStyle(document.body).fontFamily')).toContain('Atkinson');
    await page.close();
  });

  test('finds something', async () => {
    const page = await browser.newPage();
    const complaints = await watch(page);
    await page.goto(`${url}search.html?q=phones`, { waitUntil: 'load' });
    await page.waitForSelector('[data-results] li a');
    const target = (await page.$eval(
      '[data-results] li a',
      (link) => (link as unknown as { href: string }).href,
    )) as string;
    expect(target.startsWith(url)).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('is framed by another website on the page that is made for it alone', async () => {
    const card = await run(['embed', '--school', SCHOOL, ...TODAY]);
    expect(card.code, card.stderr).toBe(0);
    const snippet = (script: boolean): string => {
      const html = card.stdout
        .replaceAll('https://larkfield.example/online-safety/', url)
        .replaceAll('https://larkfield.example', new URL(url).origin);
      return `<!doctype html><title>School</title>${script ? html : html.replace(/<script>[\s\S]*<\/script>/, '')}`;
    };
    let withScript = false;
    const other = await serve(
      {},
      '/nothing/',
      () => ({}),
      () => snippet(withScript),
    );
    servers.push(other.server);
    const page = await browser.newPage();
    await page.setViewport({ width: 390, height: 800 });
    const height = (): Promise<number> => page.$eval('iframe', (frame) => Number(frame.getAttribute('height')));
    const complaints = await watch(page);
    await page.goto(`${other.url}/website.html`, { waitUntil: 'load' });
    await page.$eval('iframe', (frame) => frame.scrollIntoView());
    await page.waitForNetworkIdle();
    expect(await height()).toBe(900);
    withScript = true;
    await page.reload({ waitUntil: 'load' });
    await page.$eval('iframe', (frame) => frame.scrollIntoView());
    await page.waitForFunction(`document.querySelector('iframe').getAttribute('height') !== '900'`, {
      timeout: 20_000,
    });
    const frame = page.frames().find((candidate) => candidate.url() === `${url}embed.html`);
    expect(await frame?.evaluate('document.documentElement.scrollHeight <= innerHeight')).toBe(true);
    expect(complaints).toEqual([]);
    await page.evaluate(`document.querySelector('iframe').src = ${JSON.stringify(`${url}contacts.html`)}`);
    await page.waitForNetworkIdle();
    expect(complaints.join('\n')).toMatch(/frame-ancestors|ERR_BLOCKED_BY_RESPONSE|failed/);
    await page.close();
  });
});

test('the guide gives every server the same policies', () => {
  const apache = [...examples('apache').matchAll(/Header set (Content-Security-Policy) "([^"]*)"/g)].map(
    ([, name, value]) => `${name}: ${value}`,
  );
  expect(apache).toEqual([PAGE_HEADER, EMBED_HEADER]);
  expect(`Content-Security-Policy: ${nginx('/online-safety/')['Content-Security-Policy']}`).toBe(PAGE_HEADER);
  expect(`Content-Security-Policy: ${nginx('/online-safety/embed.html')['Content-Security-Policy']}`).toBe(
    EMBED_HEADER,
  );
  for (const headersOf of [nginx, hosted(strFromU8(files._headers ?? new Uint8Array()))])
    for (const path of ['/downloads/online-safety.pdf', '/online-safety/downloads/online-safety.pdf'])
      expect(headersOf(path)).not.toHaveProperty('Content-Security-Policy');
});

test('every page has one policy in the file of headers, with and without the end of its name', async () => {
  const headersOf = hosted(strFromU8(files._headers ?? new Uint8Array()));
  for (const file of Object.keys(files).filter((name) => name.endsWith('.html')))
    for (const path of [`/${file}`, `/${file.replace(/\.html$/, '')}`])
      expect(headersOf(path === '/index' ? '/' : path)['Content-Security-Policy'], path).toBe(
        (file === 'embed.html' ? EMBED_HEADER : PAGE_HEADER).replace(/^[^:]*: /, ''),
      );
});

describe('the archive', () => {
  test('holds every file of the published folder, byte for byte', async () => {
    const sums = await checksums(join(built, SCHOOL));
    expect(Object.keys(files).sort()).toEqual(Object.keys(sums).sort());
    for (const path of Object.keys(sums).slice(0, 20))
      expect(Buffer.compare(files[path] ?? new Uint8Array(), await readFile(join(built, SCHOOL, path))), path).toBe(0);
  });

  test('is not written when a page was changed by hand', async () => {
    const folder = await temporaryFolder();
    await cp(built, join(folder, 'dist'), { recursive: true });
    const page = join(folder, 'dist', SCHOOL, 'policies/online-safety.md');
    await writeFile(page, `${await readFile(page, 'utf8')}And one rule more.\n`);
    const { code, stderr } = await run(['export', '--school', SCHOOL, '--zip'], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toBe(
      `${SCHOOL}/policies/online-safety.md: This file is not the one that was built: its checksum differs. Build again, and upload the whole folder. To change its words, approve a new edition.\nNo archive was written.\n`,
    );
    expect(await allFiles(folder)).not.toContain(`${SCHOOL}.zip`);
  });

  test.each([
    [['--zip', '--text'], 'Say what to export with one of --zip, --docx, --markdown and --text.'],
    [['--text'], 'Say which document with --document <id>.'],
    [['--docx', '--document', 'x', '--section', 'y'], 'A Word file holds a whole document; leave --section out'],
    [['--zip', '--document', 'x'], 'An archive holds the whole folder of a school'],
    [['--text', '--document', 'online-safty'], 'Did you mean “online-safety”?'],
    [['--text', '--document', 'online-safety', '--section', 'phones'], 'Did you mean “pupil-phones”?'],
    [['--docx', 'staff.pdf', '--document', 'staff'], '“staff.pdf” does not end in .docx'],
    [['--zip', '--out', '/nowhere'], 'Run “policypress build” first, or name the folder with --out.'],
  ])('is refused with %j', async (options, message) => {
    const { code, stderr } = await runHere(['export', '--school', SCHOOL, '--out', built, ...options, ...TODAY]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

test('a Word file goes into a folder under its usual name, and to the name that is given', async () => {
  const target = await temporaryFolder();
  const word = (name: string) =>
    runHere(['export', '--school', SCHOOL, '--document', 'staff', '--docx', name, '--out', built, ...TODAY], {
      cwd: target,
    });
  expect((await word('.')).code).toBe(0);
  expect((await word('mine.docx')).code).toBe(0);
  expect(await allFiles(target)).toEqual([`${SCHOOL}-staff.docx`, 'mine.docx']);
  const { code, stderr } = await word('mine.docx/other.docx');
  expect([code, stderr]).toEqual([74, expect.stringContaining('A file stands where a folder should be.')]);
});

test('the Markdown beside a policy is what export prints', async () => {
  const { stdout } = await run([
    'export',
    '--school',
    SCHOOL,
    '--document',
    'online-safety',
    '--markdown',
    '--out',
    built,
    ...TODAY,
  ]);
  expect(stdout).toBe(strFromU8(files['policies/online-safety.md'] ?? new Uint8Array()));
});

test('the sitemap lists the current pages, and every page that search engines may show', async () => {
  const base = 'https://larkfield.example/online-safety/';
  const sitemap = parseXml(strFromU8(files['sitemap.xml'] ?? new Uint8Array()));
  const listed = sitemap.children.map(({ children }) => children[0]?.text.replace(base, '') || 'index.html');
  const pages = await readPages(join(built, SCHOOL));
  const open = pages.filter(({ html }) => !html.includes('<meta name="robots" content="noindex">'));
  expect(listed.sort()).toEqual(open.map(({ path }) => path).sort());
  for (const { path, elements } of open) {
    const meta = (property: string): string | undefined =>
      elements
        .filter((element) => attribute(element, 'property') === property)
        .map((element) => attribute(element, 'content'))[0];
    expect(meta('og:url'), path).toBe(path === 'index.html' ? base : base + path);
    expect(meta('og:title'), path).toBeTruthy();
  }
});
