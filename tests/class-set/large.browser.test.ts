import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { findNameFonts } from '../../src/class-set/name-fonts.ts';
import { planClasses } from '../../src/class-set/plan-set.ts';
import { printSet } from '../../src/class-set/print-set.ts';
import { withSetPress } from '../../src/class-set/set-press.ts';
import { printRegisters } from '../../src/register/print-registers.ts';
import type { Pupil } from '../../src/roster/roster.ts';
import { checkUa } from '../print/after/ua-check.ts';
import { type ReadPdf, readPdf } from '../print/pdf.ts';
import { printFolder } from '../print/press.ts';
import { sampleAgreement, sampleSchool } from '../print/sample.ts';
import { sampleDrawn } from '../print/sample-drawn.ts';

/** Chromium rounds sizes to a little less than they are. */
const SMALLEST = 15.95;
const NAMES = ['Ada Byron', 'Zoë O’Hara-Quill', 'Maximilianus Featherstonehaugh-Cholmondeley'];
const PUPILS: readonly Pupil[] = NAMES.map((name, index) => ({ line: index + 2, name, listed: name, group: '4B' }));
const school = sampleSchool();
const documents = {
  standard: sampleAgreement(),
  'easy read': sampleDrawn('easy-read', 11),
  pictorial: sampleDrawn('pictorial', 8),
};

const folder = printFolder();
const read: Record<string, ReadPdf> = {};
const problems: Record<string, Record<string, number>> = {};

async function keep(name: string, content: Uint8Array | undefined): Promise<void> {
  const file = join(folder.path(), `${name}.pdf`);
  await writeFile(file, content ?? '');
  read[name] = await readPdf(file);
  problems[name] = await checkUa(content ?? new Uint8Array());
}

beforeAll(async () => {
  const fonts = await findNameFonts(NAMES, []);
  const classes = planClasses(PUPILS);
  const today = '2026-11-22';
  for (const [name, document] of Object.entries(documents)) {
    const set = { school, document, classes, today, online: 'https://alder-green.example/', fonts, large: true };
    const more = { split: false, nameFiles: false, onProgress: () => undefined };
    const printed = await withSetPress({}, (press) => printSet({ ...set, ...more }, press));
    if ('noBrowser' in printed) throw new Error(printed.noBrowser);
    await keep(name, printed.files[0]?.content);
  }
  for (const [name, pupils] of [
    ['register', PUPILS],
    ['blank register', undefined],
  ] as const) {
    const files = await withSetPress({}, (press) =>
      printRegisters(
        { school, documents: [sampleAgreement()], pupils, today, together: undefined, large: true },
        press,
      ),
    );
    if ('noBrowser' in files) throw new Error(files.noBrowser);
    await keep(name, files[0]?.content);
  }
}, 120_000);

const names = [...Object.keys(documents), 'register', 'blank register'];

describe.each(names)('the large print of a class set or register: %s', (name) => {
  test('has no letter below 16 points but in names that need more than a line', () => {
    const small = (read[name]?.pages ?? []).flatMap(({ runs }) => runs.filter(({ size }) => size < SMALLEST));
    expect(
      small.filter(({ text }) => !/Maximilianus|Featherstone|Cholmondeley/.test(text)).map(({ text }) => text),
    ).toEqual([]);
  });

  test('stays within its pages', () => {
    for (const { runs, width, height } of read[name]?.pages ?? [])
      for (const { text, x, y, width: long } of runs) {
        expect(x, text).toBeGreaterThan(30);
        expect(x + long, text).toBeLessThan(width - 30);
        expect(y, text).toBeLessThan(height - 6);
      }
  });

  test('keeps what a program can check of PDF/UA-1', () => {
    expect(problems[name]).toEqual({});
  });
});

test.each(Object.keys(documents))('every page of a form names its pupil, and only that one: %s', (name) => {
  const pages = (read[name]?.pages ?? []).map(({ text }) => text.replace(/\s+/g, ' '));
  const first = pages.findIndex((text) => text.includes('left empty') || /Ada Byron · 4B · 1/.test(text));
  const forms = pages.slice(first).filter((text) => !text.includes('left empty'));
  expect(forms.length % NAMES.length).toBe(0);
  expect(forms.length).toBeGreaterThan(NAMES.length);
  for (const [index, text] of forms.entries()) {
    const own = Math.floor(index / (forms.length / NAMES.length));
    for (const [other, pupil] of NAMES.entries())
      expect(text.replace(/\s/g, '').includes(pupil.replace(/\s/g, '')), `${pupil} on page ${index + 1}`).toBe(
        other === own,
      );
  }
});

test('the register has a row for every pupil', () => {
  const text = (read.register?.pages ?? []).map((page) => page.text).join(' ');
  for (const pupil of NAMES) expect(text.replace(/\s/g, '')).toContain(pupil.replace(/\s/g, ''));
});
