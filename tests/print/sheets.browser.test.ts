import { beforeAll, describe, expect, test } from 'vitest';
import { renderPrintHtml } from '../../src/print/print-html.ts';
import { type ReadPage, type ReadPdf, readPdf } from './pdf.ts';
import { printAll, printFolder } from './press.ts';
import { samplePolicy, sampleSchool } from './sample.ts';
import { sampleDrawn } from './sample-drawn.ts';
import { samplePoster, sampleSheet } from './sample-sheets.ts';

const folder = printFolder();
let files: Record<string, { pages: number; file: string; warnings: readonly { rule: string }[] }> = {};
const read: Record<string, ReadPdf> = {};
const pdf = (name: string): ReadPdf => read[name] as ReadPdf;
const sections = samplePolicy.sections.map((section, index) => ({ ...section, local: index === 0 }));

beforeAll(async () => {
  files = await printAll(
    sampleSchool(),
    {
      sheet: sampleSheet(6),
      long: sampleSheet(120),
      poster: samplePoster(5),
      wide: { ...samplePoster(3), orientation: 'landscape' },
      endless: samplePoster(60),
      pictures: sampleDrawn('pictorial', 8),
      easy: sampleDrawn('easy-read', 11),
      policy: { ...samplePolicy, sections },
    },
    folder.path(),
  );
  for (const [name, { file }] of Object.entries(files)) read[name] = await readPdf(file);
}, 60_000);

/** The sizes of the letters of a line, in points. */
const sizeOf = (page: ReadPage | undefined, words: string): number =>
  page?.runs.find(({ text }) => text.includes(words))?.size ?? 0;

describe('a sheet to hand out', () => {
  test('that is short fills one page in large type', () => {
    expect(files.sheet?.pages).toBe(1);
    expect(sizeOf(pdf('sheet').pages[0], 'Line 1 of')).toBeGreaterThan(14);
  });

  test('that is long runs over, in type that is pleasant to read', () => {
    expect(files.long?.pages).toBeGreaterThan(1);
    expect(sizeOf(pdf('long').pages[0], 'Line 1 of')).toBeGreaterThan(10);
    expect(files.long?.warnings).toEqual([]);
  });
});

describe('a poster', () => {
  test('has exactly one page, the way round that was asked for', () => {
    expect([files.poster?.pages, files.wide?.pages]).toEqual([1, 1]);
    expect(pdf('poster').pages[0]?.height).toBeGreaterThan(pdf('poster').pages[0]?.width ?? Infinity);
    expect(pdf('wide').pages[0]?.width).toBeGreaterThan(pdf('wide').pages[0]?.height ?? Infinity);
  });

  test('can be read from across a room, and says which school it is from', () => {
    for (const name of ['poster', 'wide']) {
      expect(sizeOf(pdf(name).pages[0], 'Rule 1'), name).toBeGreaterThan(30);
      expect(pdf(name).pages[0]?.text, name).toContain('Alder Green Primary School');
    }
  });

  test('that cannot fit is reported', () => {
    expect(files.endless?.warnings.map(({ rule }) => rule)).toEqual(['print/too-long']);
  });
});

describe('a form in pictures', () => {
  test('shows eight promises and everything to fill in on one page', () => {
    expect(files.pictures?.pages).toBe(1);
    expect(pdf('pictures').pages[0]?.text).toContain('My name or my mark');
  });

  test('sets its few words in at least 16 points, in two columns', () => {
    const page = pdf('pictures').pages[0];
    expect(sizeOf(page, 'Promise 1')).toBeGreaterThanOrEqual(15.9);
    const columns = new Set(page?.runs.filter(({ text }) => /^Promise \d/.test(text)).map(({ x }) => Math.round(x)));
    expect(columns.size).toBe(2);
  });

  test('has no numbers, which mean little to a child who cannot read', () => {
    expect(pdf('pictures').pages[0]?.text).not.toMatch(/\b1 Promise 1/);
  });

  test('does not break a word at its hyphen', async () => {
    const html = await renderPrintHtml(sampleSchool(), sampleDrawn('pictorial', 1));
    expect(html).toContain('tell a <span class="whole">grown-up</span>.');
  });
});

describe('a form in easy read', () => {
  test('has one promise to a line in at least 14 points, on two sides', () => {
    expect(files.easy?.pages).toBe(2);
    const promises = pdf('easy').pages.flatMap((page) => page.runs.filter(({ text }) => /^Promise \d/.test(text)));
    expect(promises).toHaveLength(11);
    expect(new Set(promises.map(({ x }) => Math.round(x))).size).toBe(1);
    for (const { size } of promises) expect(size).toBeGreaterThanOrEqual(13.9);
  });
});

describe('drawings', () => {
  test('are decoration: no file offers them as figures', () => {
    for (const name of ['poster', 'wide', 'pictures', 'easy']) expect(pdf(name).roles.Figure, name).toBeUndefined();
  });

  test('leave a form alone that is not made of pictures', async () => {
    const html = await renderPrintHtml(sampleSchool(), sampleDrawn('standard', 3));
    expect(html).not.toContain('class="icon"');
    expect(html).toContain('<span class="promise-number">3</span>');
  });
});

describe('a section of the school’s own', () => {
  test('says so quietly, and the others do not', () => {
    const text = pdf('policy')
      .pages.map((page) => page.text)
      .join(' ');
    expect(text.match(/Written by the school itself/g)).toHaveLength(1);
  });
});
