import { describe, expect, test } from 'vitest';
import { h } from '../../src/document/hast.ts';
import { renderHtml } from '../../src/document/html.ts';
import { installedPaths } from '../../src/print/installed-browser.ts';
import { Places } from '../../src/print/places.ts';
import { renderPrintHtml } from '../../src/print/print-html.ts';
import { stampPdf } from '../../src/print/stamp.ts';
import { lowerHeadings } from '../../src/print/view/headings.ts';
import { linksWithin, numberLinks } from '../../src/print/view/links.ts';
import { policyView } from '../../src/print/view/policy.ts';
import { VIEW_SCHEMAS } from '../../src/print/view/schema.ts';
import { sampleAgreement, sampleChart, samplePolicy, sampleRecord, sampleSchool } from './sample.ts';

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
    expect(renderHtml(numberLinks([h('p', {}, link)], samplePolicy))).toContain('data-section="3"');
  });
});

describe('the HTML that is printed', () => {
  test('is whole, and escapes every text', async () => {
    const school = sampleSchool('A & B <i>"School"</i>');
    for (const document of [samplePolicy, sampleAgreement(), sampleRecord(), sampleChart]) {
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
    expect(VIEW_SCHEMAS.policy.safeParse(policyView(sampleSchool(), samplePolicy, new Map())).success).toBe(true);
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

test('a stamp keeps the length of what stands before the table of the file, and is idempotent', () => {
  const raw =
    "%PDF-1.4\n/CreationDate (D:20990101121314+01'00')\n/ID (node00004711) /ID (node00004712) (node00004711)\nxref\n0 1\ntrailer\n<</Size 1>>\nstartxref\n92\n%%EOF\n";
  const once = Buffer.from(stampPdf(Buffer.from(raw, 'latin1'), '2026-09-16')).toString('latin1');
  expect(once).toContain("(D:20260916000000+00'00')");
  expect(once).toContain('(node00000001) /ID (node00000002) (node00000001)');
  expect(once.indexOf('xref')).toBe(raw.indexOf('xref'));
  expect(Buffer.from(stampPdf(Buffer.from(once, 'latin1'), '2026-09-16')).toString('latin1')).toBe(once);
});
