import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { checksums } from '../support/files.ts';
import { run } from '../support/run.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const built = inject('built');
const schools = (
  JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8')) as { schools: { id: string }[] }
).schools.map(({ id }) => id);

test('the top of the output lists every school', async () => {
  expect(schools.length).toBeGreaterThanOrEqual(7);
  const page = await readFile(join(built, 'index.html'), 'utf8');
  for (const school of schools) expect(page).toContain(`href="${school}/`);
});

describe.each(schools)('%s', (school) => {
  test('has a manifest whose every path exists and whose every checksum is right', async () => {
    const folder = join(built, school);
    const sums = await checksums(folder);
    const { documents } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    expect(documents.length).toBeGreaterThanOrEqual(7);
    for (const document of documents) {
      expect(sums[document.html]).toBe(document.htmlSha256);
      expect(sums[document.pdf]).toBe(document.sha256);
      expect(document.pages).toBeGreaterThan(0);
      expect(Object.keys(document)).toEqual(
        expect.arrayContaining(['id', 'kind', 'title', 'version', 'html', 'pdf', 'pages', 'sha256']),
      );
    }
  });

  test.each([
    'index.html',
    'documents.html',
    'contacts.html',
    'versions.html',
    'kept-right.html',
    'search.html',
    '404.html',
    'accessibility.html',
    'privacy.html',
  ])('has the page %s', async (page) => {
    expect((await stat(join(built, school, page))).size).toBeGreaterThan(500);
  });

  test('keeps pages and styles light', async () => {
    const { gzipSync } = await import('node:zlib');
    const weight = async (file: string): Promise<number> => gzipSync(await readFile(join(built, school, file))).length;
    expect(await weight('assets/site.css')).toBeLessThan(12_000);
    expect(await weight('index.html')).toBeLessThan(60_000);
    expect(await weight('policies/online-safety.html')).toBeLessThan(60_000);
  });
});

test('two builds with the same day are the same in every byte, PDFs included', async () => {
  const again = join(await temporaryFolder(), 'again');
  const some = ['larkfield-primary', 'ravensholt-school'];
  const { code } = await run(
    ['build', ...some.flatMap((id) => ['--school', id]), '--out', again, '--today', '2026-11-22', '--fresh'],
    {
      env: { TZ: 'Pacific/Apia', LANG: 'C' },
    },
  );
  expect(code).toBe(0);
  for (const school of some)
    expect(await checksums(join(again, school)), school).toEqual(await checksums(join(built, school)));
});
