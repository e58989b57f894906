import { describe, expect, test } from 'vitest';
import { h } from '../../src/document/hast.ts';
import { renderHtml } from '../../src/document/html.ts';
import { steady } from '../../src/print/after/steady.ts';
import { goalsOf } from '../../src/print/goals.ts';
import { installedPaths } from '../../src/print/installed-browser.ts';
import { Places } from '../../src/print/places.ts';
import { renderPrintHtml } from '../../src/print/print-html.ts';
import { lowerHeadings } from '../../src/print/view/headings.ts';
import { iconLines, wholeWords } from '../../src/print/view/icon-lines.ts';
import { linkNumbering, linksWithin } from '../../src/print/view/links.ts';
import { policyView } from '../../src/print/view/policy.ts';
import { VIEW_SCHEMAS } from '../../src/print/view/schema.ts';
import { sampleAgreement, sampleChart, samplePolicy, sampleRecord, sampleSchool } from './sample.ts';
import { sampleDrawn, sampleIcon } from './sample-drawn.ts';
import { samplePoster, sampleSheet } from './sample-sheets.ts';

describe('the body of a section', () => {
  test('has its headings one level down, with their ids', () => {
    expect(renderHtml(lowerHeadings([h('h2', { id: 'a' }, 'A'), h('div', {}, h('h3', {}, 'B'))]))).toBe(
      '<h3 id="a">A</h3><div><h4>B</h4></div>',
    );
  });

  test('links within the policy, and keeps only the words of links to other documents', () => {
    const href = linksWithin(samplePolicy);
    expect(href('doc:online-safety#section-3')).toBe('#section-3');
    expect(href('doc:online-safety#section-3--exceptions')).toBe('#section-3--exceptions');
    expect(href('doc:online-safety#nowhere')).toBeUndefined();
    expect(href('doc:staff-agreement')).toBeUndefined();
  });

  test('says on paper in which section a link ends', () => {
    const link = h('a', { href: 'doc:online-safety#section-3--exceptions' }, 'exceptions');
    expect(renderHtml(linkNumbering(samplePolicy)([h('p', {}, link)]))).toContain('data-section="3"');
  });
});

describe('a drawing', () => {
  test('that stands alone goes beside the block after it', () => {
    const line = h('p', {}, 'Ask.');
    expect(iconLines([sampleIcon, h('p', {}, 'Ask.'), { type: 'text', value: '\n' }, line])).toEqual([
      h('div', { class: 'icon-line' }, sampleIcon, h('p', {}, 'Ask.')),
      line,
    ]);
  });

  test('stays where it is when it stands in a line, or nothing follows it', () => {
    const line = h('p', {}, sampleIcon, 'Ask.');
    expect(iconLines([line, sampleIcon])).toEqual([line, sampleIcon]);
  });
});

describe('a word with a hyphen', () => {
  test('is kept whole, and no word is lost', () => {
    expect(renderHtml(wholeWords([h('p', {}, 'Tell a grown-up now: 01632-960.')]))).toBe(
      '<p>Tell a <span class="whole">grown-up</span> now: 01632-960.</p>',
    );
  });
});

describe('what is tried to make a document fit', () => {
  const most = (document: Parameters<typeof goalsOf>[0]): number[] => goalsOf(document).map((goal) => goal.most);

  test('is one page for posters, and one page or any number for sheets', () => {
    expect(new Set(most(samplePoster(3)))).toEqual(new Set([1]));
    expect([...new Set(most(sampleSheet(3)))]).toEqual([1, Number.POSITIVE_INFINITY]);
  });

  test('is two sides for easy read, whose type stays large, and one or two for other forms', () => {
    expect([...new Set(most(sampleDrawn('easy-read', 3)))]).toEqual([2]);
    expect([...new Set(most(sampleAgreement()))]).toEqual([1, 2]);
  });
});

describe('the HTML that is printed', () => {
  test('is whole, and escapes every text', async () => {
    const school = sampleSchool('A & B <i>"School"</i>');
    for (const document of [
      samplePolicy,
      sampleAgreement(),
      sampleRecord(),
      sampleChart,
      sampleSheet(2),
      samplePoster(2),
    ]) {
      const html = await renderPrintHtml(school, document);
      expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
      expect(html).toContain('A &amp; B &lt;i&gt;');
      expect(html).not.toContain('<i>"School"');
      expect(html).not.toMatch(/<script|\bon\w+=|\{\{/);
    }
  });

  test('writes text into a stylesheet so that it cannot end it', async () => {
    const html = await renderPrintHtml(sampleSchool('</style><h1>"\\'), sampleRecord());
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).toContain('\\3c \\2f style\\3e ');
  });

  test('is the same every time', async () => {
    expect(await renderPrintHtml(sampleSchool(), sampleChart)).toBe(await renderPrintHtml(sampleSchool(), sampleChart));
  });

  test('comes from views that match their schemas', () => {
    expect(VIEW_SCHEMAS.policy.safeParse(policyView(sampleSchool(), samplePolicy)).success).toBe(true);
  });
});

describe('places', () => {
  test('are handed out in order, and whoever takes all works alone', async () => {
    const places = new Places(2);
    const log: string[] = [];
    const work = (name: string, count: number) =>
      places.use(count, async () => {
        log.push(`${name} begins`);
        await new Promise((done) => setTimeout(done, 5));
        log.push(`${name} ends`);
      });
    await Promise.all([work('a', 1), work('b', 1), work('alone', 2), work('c', 1)]);
    expect(log).toEqual([
      'a begins',
      'b begins',
      'a ends',
      'b ends',
      'alone begins',
      'alone ends',
      'c begins',
      'c ends',
    ]);
  });

  test('are given back after a failure', async () => {
    const places = new Places(1);
    await expect(places.use(1, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await places.use(1, async () => 'yes')).toBe('yes');
  });
});

describe('an installed browser', () => {
  test('is looked for where each system keeps it', () => {
    expect(installedPaths('darwin', {}, '/Users/me')).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    );
    expect(installedPaths('win32', { PROGRAMFILES: 'C:\\Program Files' }, '')).toContain(
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    );
    expect(installedPaths('linux', { PATH: '/opt/bin' }, '/home/me')).toEqual(
      expect.arrayContaining(['/opt/bin/google-chrome', '/usr/bin/chromium']),
    );
  });
});

test('taking out the time of printing keeps the length of the file, and does nothing the second time', () => {
  const raw =
    "%PDF-1.4\n/CreationDate (D:20990101121314+01'00')\n/ID (node00004711) /ID (node00004712) (node00004711)\nxref\n0 1\ntrailer\n<</Size 1>>\nstartxref\n92\n%%EOF\n";
  const once = steady(raw, '2026-09-16');
  expect(once).toContain("(D:20260916000000+00'00')");
  expect(once).toContain('(node00000001) /ID (node00000002) (node00000001)');
  expect(once).toHaveLength(raw.length);
  expect(steady(once, '2026-09-16')).toBe(once);
});

test('numbers structure ids in the order of the document, and keeps the tree of ids sorted and as long', () => {
  const printed = (first: number, second: number): string => {
    const [a, b] = [first, second].map((id) => `node${String(id).padStart(8, '0')}`);
    const names = first < second ? `(${a}) 9 0 R (${b}) 10 0 R` : `(${b}) 10 0 R (${a}) 9 0 R`;
    const [low, high] = [a, b].sort();
    return `%PDF-1.4\n9 0 obj\n<</ID (${a})>>\nendobj\n10 0 obj\n<</ID (${b})>>\nendobj\n<</Limits [(${low}) (${high})]\n/Names [${names}]>>\nxref\n0 1\ntrailer\n<</Size 1>>\nstartxref\n92\n%%EOF\n`;
  };
  const stamped = [printed(11, 12), printed(40, 7)].map((pdf) => steady(pdf, '2026-09-16'));
  expect(stamped[1]).toBe(stamped[0]);
  expect(stamped[0]).toContain('/Names [(node00000001) 9 0 R (node00000002) 10 0 R]');
});
