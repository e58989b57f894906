import { beforeAll, describe, expect, test } from 'vitest';
import { type ReadPdf, readFonts, readPdf } from './pdf.ts';
import { printAll, printFolder } from './press.ts';
import { sampleAgreement, sampleChart, samplePolicy, sampleRecord, sampleSchool } from './sample.ts';

const folder = printFolder();
const LONG_NAME = 'The Westmere and Nether Alderbrook Church of England Voluntary Controlled Primary';
const A4 = { short: 595, long: 842 };

let files: Record<string, { pages: number; file: string }> = {};
const read: Record<string, ReadPdf> = {};
const pdf = (name: string): ReadPdf => read[name] as ReadPdf;

beforeAll(async () => {
  files = await printAll(
    sampleSchool(LONG_NAME),
    {
      policy: samplePolicy,
      agreement: sampleAgreement(),
      long: sampleAgreement(40),
      record: sampleRecord(),
      twoSheets: sampleRecord(25),
      chart: sampleChart,
    },
    folder.path(),
  );
  for (const [name, { file }] of Object.entries(files)) read[name] = await readPdf(file);
}, 60_000);

describe('the size of the paper', () => {
  test('policy and agreements stand upright on A4', () => {
    for (const name of ['policy', 'agreement', 'long']) {
      for (const page of pdf(name).pages)
        expect([Math.round(page.width), Math.round(page.height)]).toEqual([A4.short, A4.long]);
    }
  });

  test('the log lies on its side', () => {
    for (const page of pdf('record').pages)
      expect([Math.round(page.width), Math.round(page.height)]).toEqual([A4.long, A4.short]);
  });

  test('an agreement has at most two sides, a short one has one', () => {
    expect(files.agreement?.pages).toBe(1);
    expect(files.long?.pages).toBe(2);
  });

  test('a chart and a log of twelve rows have one page, a log of twenty-five has two', () => {
    expect([files.chart?.pages, files.record?.pages, files.twoSheets?.pages]).toEqual([1, 1, 2]);
  });

  test('the pages that were reported are the pages of the file', () => {
    for (const [name, { pages }] of Object.entries(files)) expect(pdf(name).pages).toHaveLength(pages);
  });
});

describe('what a screen reader finds', () => {
  test('every file is tagged, in English, with its title', () => {
    for (const name of Object.keys(files)) {
      expect(pdf(name)).toMatchObject({ tagged: true, language: 'en-GB' });
      expect(pdf(name).title).toContain(LONG_NAME);
    }
  });

  test('the bookmarks of the policy are its headings', () => {
    const expected = [
      { title: samplePolicy.title, level: 1 },
      { title: 'Contents', level: 2 },
      ...samplePolicy.sections.flatMap(({ number, title }) => [
        { title: `${number} ${title}`, level: 2 },
        { title: 'Exceptions', level: 3 },
        { title: 'What is recorded', level: 3 },
      ]),
      { title: 'Document control', level: 2 },
    ];
    expect(
      pdf('policy').outline.map(({ title, level }) => ({ title: title.replace(/\s+/g, ' ').trim(), level })),
    ).toEqual(expected);
  });

  test('tables have header cells and lists have items', () => {
    expect(pdf('policy').roles).toMatchObject({
      Table: expect.any(Number),
      TH: expect.any(Number),
      L: expect.any(Number),
      LI: expect.any(Number),
    });
    expect(pdf('record').roles.TH).toBe(sampleRecord().columns.length);
  });

  test('a chart is one figure, with its steps in words', () => {
    expect(pdf('chart').roles.Figure).toBe(1);
  });
});

describe('fonts', () => {
  test('every letter is set in Atkinson Hyperlegible Next, and the letters are in the file', async () => {
    for (const { file } of Object.values(files)) {
      const fonts = (await readFonts(file)).filter(({ name }) => name !== TYPED.name);
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts)
        expect(font).toEqual({
          name: expect.stringMatching(/^\/[A-Z]{6}\+AtkinsonHyperlegibleNext-/),
          kind: '/Type0',
          embedded: true,
        });
    }
  });
});

/** What somebody types into a field is set by their own program, which has this font. */
const TYPED = { name: '/Helvetica', kind: '/Type1', embedded: false };

test('files with fields name the font for what is typed, and no others do', async () => {
  for (const name of ['policy', 'chart']) expect(await readFonts(files[name]?.file ?? '')).not.toContainEqual(TYPED);
  for (const name of ['agreement', 'record']) expect(await readFonts(files[name]?.file ?? '')).toContainEqual(TYPED);
});

describe('the contents list', () => {
  test('gives the page on which each section really begins', () => {
    const { pages, destinations } = pdf('policy');
    const contents = pages[1]?.text ?? '';
    for (const { id, number, title } of samplePolicy.sections) {
      const real = destinations[id] ?? 0;
      expect(contents).toMatch(new RegExp(`${number} ?${title} ?${real}\\b`));
      expect(pages[real - 1]?.text).toContain(title);
    }
  });
});

describe('the footer', () => {
  test('says document, version, date, school and page on every page but the cover', () => {
    const { pages } = pdf('policy');
    expect(pages[0]?.text).not.toContain('Page 1 of');
    pages.slice(1).forEach((page, index) => {
      expect(page.text).toContain('Online safety policy · version 3.0 · in force from 16 September 2026');
      expect(page.text).toContain(LONG_NAME);
      expect(page.text).toContain(`Page ${index + 2} of ${pages.length}`);
    });
  });

  test('keeps a long school name clear of the page number', () => {
    for (const name of ['agreement', 'record', 'chart']) {
      const [page] = pdf(name).pages;
      const foot = (page?.runs ?? []).filter(({ y }) => y > (page?.height ?? 0) - 50);
      const number = foot.find(({ text }) => text.startsWith('Page'));
      const reach = Math.max(
        ...foot.filter(({ text }) => !/^Page|^\d|^of/.test(text)).map(({ x, width }) => x + width),
      );
      expect(number?.x).toBeGreaterThan(reach);
    }
  });

  test('marks the log as confidential', () => {
    expect(pdf('record').pages[0]?.text).toContain('confidential when filled in');
  });
});

describe('forms', () => {
  test('the block for the signature stands whole, beside something that is signed', () => {
    const [, second] = pdf('long').pages;
    const first = pdf('long').pages[0]?.text ?? '';
    for (const label of ['My full name', 'My signature', 'I agree']) {
      expect(second?.text).toContain(label);
      expect(first).not.toContain(label);
    }
    expect(second?.text.indexOf('I agree')).toBeGreaterThan(second?.text.indexOf('Every pupil learns') ?? Infinity);
    expect(second?.text).toContain('Every pupil learns');
  });

  test('promises are numbered from the first to the last', () => {
    const text = pdf('long')
      .pages.map((page) => page.text)
      .join(' ');
    for (let number = 1; number <= 40; number++)
      expect(text).toMatch(new RegExp(`\\b${number} (?:Every|A member|Devices|Parents|The school)`));
  });

  test('the head of a log stands on each of its pages', () => {
    for (const page of pdf('twoSheets').pages) expect(page.text).toContain('Device and place');
  });
});
